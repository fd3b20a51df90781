"""The program, ended by a signal in the middle of its work."""

_CODE = """
import os, signal, sys
ending, left = signal.Signals[sys.argv.pop(1)], int(sys.argv.pop(1))
watched = tuple(os.path.join("wyniki", name) for name in ("issuing.py", "parts.py", "register.py", "writer.py"))
def count(frame, event, argument):
    global left
    if frame.f_code.co_filename.endswith(watched):
        left -= 1
        if not left:
            os.kill(os.getpid(), ending)
sys.setprofile(count)
from dokumenty.cli import run
run()
"""


def ended_by(signal: str, calls: int) -> list[str]:
    """Return arguments of Python that run the program until so many calls and returns have been seen.

    Only those in the modules that write files and the register count.
    """
    return ["-c", _CODE, signal, str(calls)]
