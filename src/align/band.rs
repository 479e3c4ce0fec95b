//! The part of the search space that is looked at.

use std::ops::Range;

/// For each row boundary, the column boundaries that a path may pass; both ascend, the corners are inside.
#[derive(Clone, Debug)]
pub(super) struct Band {
    ranges: Vec<Range<usize>>,
    starts: Vec<usize>,
}

impl Band {
    /// Every pair of boundaries of `rows` and `columns` units.
    pub(super) fn full(rows: usize, columns: usize) -> Band {
        Band::of(vec![0..columns + 1; rows + 1])
    }

    /// A band from the column boundaries of each row boundary.
    ///
    /// Ranges must overlap their neighbours, so that single steps reach every node.
    pub(super) fn of(ranges: Vec<Range<usize>>) -> Band {
        let mut starts = Vec::with_capacity(ranges.len() + 1);
        let mut total = 0;
        for range in &ranges {
            starts.push(total);
            total += range.len();
        }
        starts.push(total);
        Band { ranges, starts }
    }

    /// Nodes in all.
    pub(super) fn len(&self) -> usize {
        self.starts[self.ranges.len()]
    }

    /// Row units.
    pub(super) fn rows(&self) -> usize {
        self.ranges.len() - 1
    }

    /// Column units.
    pub(super) fn columns(&self) -> usize {
        self.ranges[self.ranges.len() - 1].end - 1
    }

    /// The column boundaries at a row boundary.
    pub(super) fn columns_at(&self, row: usize) -> Range<usize> {
        self.ranges[row].clone()
    }

    /// Whether a path may pass the node.
    pub(super) fn holds(&self, row: usize, column: usize) -> bool {
        self.ranges[row].contains(&column)
    }

    /// Position of a node that the band holds.
    pub(super) fn index(&self, row: usize, column: usize) -> usize {
        self.starts[row] + column - self.ranges[row].start
    }

    /// For each row unit, the column units at which a bead that holds the row may begin.
    pub(super) fn windows_of_rows(&self, widest: usize) -> Vec<Range<usize>> {
        let columns = self.columns();
        (0..self.rows())
            .map(|row| {
                let first = self.ranges[(row + 1).saturating_sub(widest)].start;
                first..self.ranges[row].end.min(columns)
            })
            .collect()
    }

    /// The same band with rows and columns exchanged.
    pub(super) fn transposed(&self) -> Band {
        let mut ranges = vec![Range { start: usize::MAX, end: 0 }; self.columns() + 1];
        for (row, range) in self.ranges.iter().enumerate() {
            for column in range.clone() {
                ranges[column].start = ranges[column].start.min(row);
                ranges[column].end = row + 1;
            }
        }
        Band::of(ranges)
    }
}
