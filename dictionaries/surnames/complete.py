#!/usr/bin/env python3
"""Completes the spellings of surnames by rule.

  complete.py data.tsv ../readings/data.tsv > completed.tsv

Adds Wade-Giles of the Pinyin of every surname, and of those with more than one spelling, which people outside the mainland
bear, what Hong Kong writes for their first Cantonese reading.
"""
import re, sys

FINALS = {'ian': 'ien', 'ie': 'ieh', 'ong': 'ung', 'iong': 'iung', 'ue': 'ueh', 've': 'ueh', 'uo': 'o', 'v': 'u'}
WHOLE = {
    'zhi': 'chih', 'chi': 'chih', 'shi': 'shih', 'ri': 'jih', 'zi': 'tzu', 'ci': 'tzu', 'si': 'ssu', 'yi': 'i', 'you': 'yu',
    'yong': 'yung', 'yan': 'yen', 'ye': 'yeh', 'yue': 'yueh', 'er': 'erh', 'gui': 'kuei', 'kui': 'kuei', 'guo': 'kuo',
    'kuo': 'kuo', 'huo': 'huo', 'shuo': 'shuo', 'ge': 'ko', 'ke': 'ko', 'he': 'ho', 'e': 'o',
}
INITIALS = {
    'b': 'p', 'd': 't', 'g': 'k', 'j': 'ch', 'q': 'ch', 'x': 'hs', 'zh': 'ch', 'r': 'j', 'z': 'ts', 'c': 'ts',
}
CANTONESE_INITIALS = {'b': 'p', 'd': 't', 'g': 'k', 'gw': 'kw', 'z': 'ch', 'c': 'ch', 'j': 'y'}
CANTONESE_FINALS = {
    'aa': 'a', 'aai': 'ai', 'aau': 'au', 'aam': 'am', 'aan': 'an', 'aang': 'ang', 'aap': 'ap', 'aat': 'at', 'aak': 'ak',
    'oe': 'eu', 'oeng': 'eung', 'oek': 'euk', 'eoi': 'ui', 'eon': 'un', 'eot': 'ut', 'ou': 'o', 'yu': 'u', 'yun': 'uen',
    'yut': 'uet',
}


def wade_giles(pinyin):
    if pinyin in WHOLE:
        return WHOLE[pinyin]
    first, last = re.match('(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)', pinyin).groups()
    return INITIALS.get(first, first) + FINALS.get(last, last)


def hong_kong(jyutping):
    first, last = re.match('(gw|kw|ng|[bpmfdtnlgkhzcsjw]?)(.*)', jyutping).groups()
    if first == 'j' and last.startswith('yu'):
        return 'y' + CANTONESE_FINALS.get(last, last)
    if first == '' and last in ('ng', 'm'):
        return 'ng'
    return CANTONESE_INITIALS.get(first, first) + CANTONESE_FINALS.get(last, last)


cantonese = {}
for line in open(sys.argv[2], encoding='utf-8'):
    system, syllable, first, _ = line.rstrip('\n').split('\t')
    if system == 'jyutping':
        cantonese.update(dict.fromkeys(first, syllable))
for line in open(sys.argv[1], encoding='utf-8'):
    surname, spellings, korean = line.rstrip('\n').split('\t')
    spellings = spellings.split(' ')
    wide = len(spellings) > 1
    if len(surname) == 1:
        added = [wade_giles(spellings[0])]
        if wide and surname in cantonese:
            added.append(hong_kong(cantonese[surname]))
        # A single letter spells nobody's surname in a text.
        spellings += [s for s in dict.fromkeys(added) if s not in spellings and s not in korean.split(' ') and len(s) > 1]
    print(surname, ' '.join(spellings), korean, sep='\t')
