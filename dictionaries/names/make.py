#!/usr/bin/env python3
"""Latin names with the transliterations that two collections give them.

  make.py DICT.tsv WIKIDATA.tsv SCORES > data.tsv

SCORES holds, line by line for both files in order, how well the pair sounds (ratio, worst), as the sound model says. A pair of the
second file that does not sound alike is left out, for it has wrong ones. One name a row, sorted, its renderings by a space.
"""
import collections, sys

scores = open(sys.argv[3], encoding='utf-8')
names = collections.defaultdict(dict)
for path, least in ((sys.argv[1], -100.0), (sys.argv[2], 4.0)):
    for line in open(path, encoding='utf-8'):
        latin, han = line.rstrip('\n').split('\t')
        ratio = float(next(scores).split('\t')[0])
        if ratio >= least and len(latin) > 2 and len(han) > 1:
            names[latin][han] = True
for latin in sorted(names):
    print(latin, ' '.join(names[latin]), sep='\t')
