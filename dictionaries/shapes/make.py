#!/usr/bin/env python3
"""Characters that look like each other, from Unihan.

  make.py Unihan_DictionaryLikeData.txt.bz2 Unihan_IRGSources.txt.bz2 Unihan_Readings.txt.bz2 Unihan_Variants.txt.bz2 > data.tsv

Of the characters of the Table of General Standard Chinese Characters (kTGHZ2013) two look alike where their Cangjie codes,
which spell a character by its parts, differ in one part or, in long codes, two, where few of their four corners differ
(kFourCornerCode), and they have nearly as many strokes (kTotalStrokes). Pairs that Unicode lists as easily mistaken
(kSpoofingVariant) count as well.
One row a character: it, then the usual characters (kHanyuPinlu, kGradeLevel, kFrequency up to 4) that are like it, the likest first, 20 at most.
"""
import bz2, collections, sys

fields = collections.defaultdict(dict)
for path in sys.argv[1:]:
    for line in bz2.open(path, 'rt', encoding='utf-8'):
        if line.startswith('U+'):
            point, field, value = line.rstrip('\n').split('\t')
            fields[chr(int(point[2:], 16))][field] = value
standard = set(c for c in fields if 'kTGHZ2013' in fields[c] and 'kCangjie' in fields[c] and 'kFourCornerCode' in fields[c])


def edits(one, other):
    """How many letters changed, added or taken away make one code the other; two letters in another order count as one."""
    if len(one) == len(other):
        return 1 if sorted(one) == sorted(other) else sum(a != b for a, b in zip(one, other))
    short, long = sorted((one, other), key=len)
    if len(long) == len(short) + 1 and any(long[:at] + long[at + 1:] == short for at in range(len(long))):
        return 1
    # A radical of one letter for one of two.
    return 2 if len(long) == len(short) + 1 and long[2:] == short[1:] else 9


def is_usual(c):
    return 'kHanyuPinlu' in fields[c] or int(fields[c].get('kFrequency', 9)) <= 4 or 'kGradeLevel' in fields[c]


def corners(one, other):
    codes = [[code[:4] for code in fields[c]['kFourCornerCode'].split()] for c in (one, other)]
    return min(sum(a != b for a, b in zip(x, y)) for x in codes[0] for y in codes[1])


def strokes(one, other):
    counts = [int(fields[c]['kTotalStrokes'].split()[0]) for c in (one, other)]
    return abs(counts[0] - counts[1])


def unlikeness(one, other):
    codes = [fields[c]['kCangjie'].split()[0] for c in (one, other)]
    spoof = {chr(int(value.split('<')[0][2:], 16)) for value in fields[one].get('kSpoofingVariant', '').split()}
    if other in spoof:
        return 0
    changed, parts = edits(*codes), min(map(len, codes))
    apart, more = corners(one, other), strokes(one, other)
    if changed > 2 or changed == 2 and parts < 3 or more > 4:
        return None
    radical = codes[0][2:] == codes[1][1:] or codes[1][2:] == codes[0][1:]
    most = {0: 4, 1: 4 if parts > 3 else 2, 2: 2 if radical or parts > 3 else 1}[changed]
    if apart > most or parts < 4 and more > (1 if parts < 3 else 2) and changed:
        return None
    return 2 * apart + more + 2 * changed


# Two codes that two edits join share all letters but two: found by what is left without any two.
near = collections.defaultdict(set)
for c in standard:
    code = fields[c]['kCangjie'].split()[0]
    lefts = {code[:a] + code[a + 1:] for a in range(len(code))}
    lefts |= {left[:a] + left[a + 1:] for left in lefts for a in range(len(left))} | {code}
    for key in lefts:
        near[key].add(c)
    for value in fields[c].get('kSpoofingVariant', '').split():
        near['spoof ' + c].update((c, chr(int(value.split('<')[0][2:], 16))))
alike = collections.defaultdict(dict)
for one in sorted(standard):
    code = fields[one]['kCangjie'].split()[0]
    lefts = {code[:a] + code[a + 1:] for a in range(len(code))}
    lefts |= {left[:a] + left[a + 1:] for left in lefts for a in range(len(left))} | {code, 'spoof ' + one}
    for other in set().union(*(near.get(left, ()) for left in lefts)) & standard - {one}:
        unlike = unlikeness(one, other)
        if unlike is not None:
            alike[one][other] = alike[other][one] = min(unlike, alike[other].get(one, unlike))
for one in sorted(alike):
    likest = sorted((other for other in alike[one] if is_usual(other)), key=lambda other: (alike[one][other], other))[:20]
    if likest:
        print(one, ''.join(likest), sep='\t')
