"""Excel keeps a day as the number of days since 1900 (or 1904), and an hour as a part of a day."""

from datetime import date, datetime, time, timedelta

_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - days of a calendar have no zone
_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_DAY = 60
"""Excel believes that 29 February 1900 was a day; numbers below it are one day off."""
_LAST = 2_958_466
_SECONDS = 86_400


def day_of(number: float, *, since_1904: bool) -> object:
    """Return the day (with its hour) of a number, the hour alone of a fraction, the number itself if it is no day.

    >>> day_of(40889, since_1904=False), day_of(0.5, since_1904=False)
    (datetime.datetime(2011, 12, 12, 0, 0), datetime.time(12, 0))
    """
    if not 0 <= number < _LAST:
        return number
    seconds = round(number * _SECONDS)
    if seconds < _SECONDS:
        return (_1900 + timedelta(seconds=seconds)).time()
    if since_1904:
        return _1904 + timedelta(seconds=seconds)
    return _1900 + timedelta(seconds=seconds, days=1 if number < _LEAP_DAY else 0)


def seconds_of(moment: date | time) -> int:
    """Return the seconds that a moment of a workbook since 1900 counts, for an elapsed time of 27 hours is a moment too.

    >>> seconds_of(datetime(1900, 1, 1, 3, 30)) / 3600, seconds_of(time(1, 30)) / 3600
    (27.5, 1.5)
    """
    if isinstance(moment, time):
        return moment.hour * 3600 + moment.minute * 60 + moment.second
    since = moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    passed = since - _1900
    return (passed.days - (passed.days <= _LEAP_DAY)) * _SECONDS + passed.seconds
