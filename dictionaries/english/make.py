#!/usr/bin/env python3
"""English words that are ordinary although they may have a capital.

  make.py PAIRS.tsv… > data.tsv

Reads the English column of tables of pairs. Keeps words of three letters or more that stand at least four times without a
capital, and at least as often so as with a capital inside a sentence. One a row, sorted.
"""
import collections, re, sys

small, capital = collections.Counter(), collections.Counter()
for path in sys.argv[1:]:
    for line in open(path, encoding='utf-8'):
        for place, word in enumerate(re.findall(r'[A-Za-z][a-z]+', line.split('\t')[0])):
            if word[0].islower():
                small[word] += 1
            elif place:
                capital[word.lower()] += 1
print('\n'.join(sorted(w for w, n in small.items() if n >= 4 and len(w) > 2 and n >= capital[w])))
