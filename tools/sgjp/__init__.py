"""The Polish dictionary SGJP made small: what `dokumenty.polish.declension` ships and reads.

Development time only. The labelled forms come from morfeusz2; morfeusz2 cannot list its words,
so the list of words comes from polish-inflection-data, which is made from the same dictionary.
"""
