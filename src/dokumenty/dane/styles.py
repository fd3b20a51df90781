"""The number format of each cell style, and whether it shows a date."""

from dokumenty.dane.package import Package

# ECMA-376, 18.8.30: formats that a workbook uses without spelling them out. Those that follow the
# country stand here as Excel shows them in Poland.
_BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '#,##0 "zł"',
    6: '#,##0 "zł"',
    7: '#,##0.00 "zł"',
    8: '#,##0.00 "zł"',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd.mm.yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "hh:mm",
    21: "hh:mm:ss",
    22: "dd.mm.yyyy hh:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: '#,##0 "zł"',
    43: "#,##0.00",
    44: '#,##0.00 "zł"',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}


def number_formats(package: Package, part: str | None) -> list[str]:
    """Return the number format of every cell style, by the number of the style."""
    if part is None or part not in package.names:
        return ["General"]
    root = package.tree(part)
    own = {int(one.get("numFmtId", "0")): one.get("formatCode", "") for one in root.iter("numFmt")}
    known = _BUILT_IN | own
    styles = root.find("cellXfs")
    found = [known.get(int(style.get("numFmtId", "0")), "General") for style in styles] if styles is not None else []
    return found or ["General"]
