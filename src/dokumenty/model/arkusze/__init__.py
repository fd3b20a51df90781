"""The sheets of a project workbook, each column declared once.

Every other place (the empty workbook, the reader, the checks, the list of names for
template authors) reads these declarations. The field lists follow the forms in use:
kontrakt socjalny after the annex to the regulation of 8 November 2010 (Dz.U. 2010 nr 218
poz. 1439), participants after the form PEFS 2007.
"""

from dokumenty.model.arkusze.dokumenty import CELE, DZIALANIA, IPD, KONTAKTY, KONTRAKTY
from dokumenty.model.arkusze.kursy import KURSY, PROGRAM_KIS, PROGRAM_KURSU, UDZIAL
from dokumenty.model.arkusze.ludzie import KADRA, RODZINA, UCZESTNICY
from dokumenty.model.arkusze.odmiana import ODMIANA
from dokumenty.model.arkusze.projekt import PROJEKT
from dokumenty.model.arkusze.rozliczenie import PLATNOSCI, WSPARCIE, WYDATKI
from dokumenty.model.arkusze.wniosek import (
    CELE_PROJEKTU,
    GRUPA_DOCELOWA,
    KLAUZULE,
    NARZEDZIA,
    PARTNERZY,
    WSKAZNIKI,
    ZADANIA,
)
from dokumenty.model.fields import Sheet

SHEETS: tuple[Sheet, ...] = (
    PROJEKT,
    UCZESTNICY,
    RODZINA,
    KADRA,
    KONTRAKTY,
    IPD,
    CELE,
    DZIALANIA,
    KONTAKTY,
    KURSY,
    PROGRAM_KURSU,
    UDZIAL,
    PROGRAM_KIS,
    WSPARCIE,
    CELE_PROJEKTU,
    GRUPA_DOCELOWA,
    NARZEDZIA,
    ZADANIA,
    WSKAZNIKI,
    PARTNERZY,
    PLATNOSCI,
    WYDATKI,
    KLAUZULE,
    ODMIANA,
)
"""All declared sheets, in the order of the tabs."""
