#!/usr/bin/env python3
"""Usual Chinese words with one character left blank.

  make.py dict.txt > data.tsv

Of the words of two to four characters in jieba's dictionary those that it saw often: 60 times for two characters, of which any
two may stand side by side, else 40 times. One row a word with one character replaced by `?`: it, then the characters that make
it such a word. Sorted by the bytes of the first column.
"""
import collections, re, sys

LEAST = {2: 60, 3: 40, 4: 40}
rows = collections.defaultdict(set)
for line in open(sys.argv[1], encoding='utf-8'):
    word, times = line.split(' ')[:2]
    if re.fullmatch('[\u4e00-\u9fff]{2,4}', word) and int(times) >= LEAST[len(word)]:
        for at in range(len(word)):
            rows[word[:at] + '?' + word[at + 1:]].add(word[at])
for pattern in sorted(rows, key=str.encode):
    print(pattern, ''.join(sorted(rows[pattern])), sep='\t')
