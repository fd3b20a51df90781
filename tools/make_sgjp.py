"""Write src/dokumenty/polish/sgjp/ anew from the dictionary: python -m tools.make_sgjp."""

from pathlib import Path

from tools.sgjp import additions, dictionary, packing, second_ways, suffixes

TARGET = Path(__file__).parents[1] / "src" / "dokumenty" / "polish" / "sgjp"


def main() -> None:
    """Read the dictionary once, write every file, say how big each is."""
    lexemes = list(dictionary.nouns())
    names = [lexeme for lexeme in lexemes if lexeme.word[0].isupper()]
    nouns = [lexeme for lexeme in lexemes if lexeme.word[0].islower()]
    TARGET.mkdir(parents=True, exist_ok=True)
    files = {
        "nazwy.z": packing.packed([*names, *additions.additional_names(), *second_ways.second_ways(names, nouns)]),
        "rzeczowniki.z": packing.packed(nouns),
        "przymiotniki.z": packing.compressed("\n".join(dictionary.adjectives())),
        "koncowki.z": packing.compressed(suffixes.learnt(names)),
        "LICENCJA.txt": dictionary.copyright_notice().encode(),
    }
    for name, content in files.items():
        _write(name, content)
    from tools.sgjp import places  # reads the files written just now

    _write("miejscowosci.csv", places.table().encode())


def _write(name: str, content: bytes) -> None:
    (TARGET / name).write_bytes(content)
    print(f"{name}: {len(content):,} B")


if __name__ == "__main__":
    main()
