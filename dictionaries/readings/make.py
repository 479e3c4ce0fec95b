#!/usr/bin/env python3
"""Readings of Chinese characters from Unihan.

  make.py Unihan_Readings.txt.bz2 Unihan_Variants.txt.bz2 > data.tsv

Keeps the characters of the Table of General Standard Chinese Characters (kTGHZ2013) and those with a frequency in
kHanyuPinlu. One row a syllable: system, syllable without tone (ü is v), characters whose first reading it is,
characters that also have it. Korean readings (kHangul) are romanised letter by letter;
a simplified character has those of its traditional forms (kTraditionalVariant).
"""
import bz2, collections, re, sys, unicodedata


def toneless(word):
    word = unicodedata.normalize('NFD', word.lower()).replace('u\u0308', 'v')
    return ''.join(c for c in word if 'a' <= c <= 'z')


LEADS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
TAILS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')


def romanised(hangul):
    number = ord(hangul) - 0xAC00
    return LEADS[number // 588] + VOWELS[number % 588 // 28] + TAILS[number % 28]


fields = collections.defaultdict(dict)
for path in sys.argv[1:]:
    for line in bz2.open(path, 'rt', encoding='utf-8'):
        if line.startswith('U+'):
            code, field, value = line.rstrip('\n').split('\t')
            fields[int(code[2:], 16)][field] = value
rows = collections.defaultdict(lambda: ([], []))
for code in sorted(fields):
    of = fields[code]
    if 'kTGHZ2013' not in of and 'kHanyuPinlu' not in of:
        continue
    pinyin = []
    for field in ('kMandarin', 'kHanyuPinlu', 'kTGHZ2013'):
        for word in re.findall(r'[^\W\d_]+', unicodedata.normalize('NFC', of.get(field, ''))):
            reading = toneless(word)
            if reading and reading not in pinyin:
                pinyin.append(reading)
    jyutping = list(dict.fromkeys(w.rstrip('0123456789') for w in of.get('kCantonese', '').split()))
    forms = [code] + [int(form[2:], 16) for form in of.get('kTraditionalVariant', '').split()]
    hangul = ' '.join(fields[form].get('kHangul', '') for form in forms if form in fields)
    korean = list(dict.fromkeys(romanised(c) for c in re.findall('[가-힣]', hangul)))
    for system, readings in (('pinyin', pinyin), ('jyutping', jyutping), ('korean', korean)):
        for rank, reading in enumerate(readings):
            rows[system, reading][min(rank, 1)].append(chr(code))
for (system, reading), (first, other) in sorted(rows.items()):
    print(system, reading, ''.join(first), ''.join(other), sep='\t')
