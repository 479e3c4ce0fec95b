//! The cheapest way to read the marks of one family: which opens, which closes, which stands alone.

use super::marks::Candidate;
use crate::document::{Document, Role};

/// What a mark is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// It opens a quotation.
    Open,
    /// It opens anew what the paragraph before has left open.
    Reopen,
    /// It closes a quotation.
    Close,
    /// It belongs to none.
    Alone,
}

/// Each mark with what it is read as.
pub(super) type Reading = Vec<(Candidate, Act)>;

/// Cost of a quotation that runs over the end of a paragraph.
const CARRIED: f32 = 0.25;
/// Cost of one that runs over a heading.
const OVER_HEADING: f32 = 1.5;
/// Cost of opening anew.
const REOPENED: f32 = 0.1;
/// Cost of a quotation inside another one of the same marks.
const NESTED: f32 = 0.8;
/// Quotations open at once, and paragraphs since the last of them opened: in this one, in the one before, earlier.
const DEPTHS: usize = 3;
const AGES: usize = 3;
const STATES: usize = DEPTHS * AGES;

/// How a state is reached: its cost, the state before, what the mark is read as.
#[derive(Clone, Copy)]
struct Step {
    cost: f32,
    from: usize,
    act: Act,
}

const UNREACHED: Step = Step { cost: f32::INFINITY, from: 0, act: Act::Alone };

/// Reads the marks of one family over the whole document; ties go to the reading that leaves less open.
pub(super) fn read(document: &Document, marks: &[Candidate]) -> Reading {
    let mut costs = [f32::INFINITY; STATES];
    costs[0] = 0.0;
    let mut steps: Vec<[Step; STATES]> = Vec::with_capacity(marks.len());
    let mut paragraph = marks.first().map_or(0, |mark| mark.paragraph);
    // What a break did to a state is folded into the step behind it: `origin` is the state before the breaks.
    let mut origin: [usize; STATES] = std::array::from_fn(|state| state);
    for mark in marks {
        while paragraph < mark.paragraph {
            paragraph += 1;
            broken(document.paragraphs[paragraph].role, &mut costs, &mut origin);
        }
        let column = step(mark, &costs, &origin);
        costs = column.map(|step| step.cost);
        origin = std::array::from_fn(|state| state);
        steps.push(column);
    }
    trace(marks, &steps)
}

/// Carries what is open into a paragraph of `role`.
fn broken(role: Role, costs: &mut [f32; STATES], origin: &mut [usize; STATES]) {
    if !role.is_translated() {
        return;
    }
    let (before, from) = (*costs, *origin);
    costs[AGES..].fill(f32::INFINITY);
    for depth in 1..DEPTHS {
        for age in (0..AGES).rev() {
            let (old, new) = (depth * AGES + age, depth * AGES + (age + 1).min(AGES - 1));
            let over = if role == Role::Heading { OVER_HEADING } else { CARRIED };
            let cost = before[old] + over * depth as f32;
            if cost < costs[new] {
                (costs[new], origin[new]) = (cost, from[old]);
            }
        }
    }
}

/// The cheapest way into each state by one mark.
fn step(mark: &Candidate, costs: &[f32; STATES], origin: &[usize; STATES]) -> [Step; STATES] {
    let mut column = [UNREACHED; STATES];
    for (state, &cost) in costs.iter().enumerate().filter(|(_, cost)| cost.is_finite()) {
        let (depth, age) = (state / AGES, state % AGES);
        let mut reach = |to: usize, more: f32, act: Act| {
            if cost + more < column[to].cost {
                column[to] = Step { cost: cost + more, from: origin[state], act };
            }
        };
        if depth > 0 {
            // Outside all quotations there is one state, whatever its age.
            let to = if depth == 1 { 0 } else { (depth - 1) * AGES };
            reach(to, mark.close, Act::Close);
        }
        if depth > 0 && age == 1 && mark.leads {
            reach(depth * AGES, mark.open + REOPENED, Act::Reopen);
        }
        if depth + 1 < DEPTHS {
            reach((depth + 1) * AGES, mark.open + if depth > 0 { NESTED } else { 0.0 }, Act::Open);
        }
        reach(state, mark.none, Act::Alone);
    }
    column
}

/// The marks with their acts on the cheapest way that leaves nothing open.
fn trace(marks: &[Candidate], steps: &[[Step; STATES]]) -> Reading {
    let mut reading: Reading = Vec::with_capacity(marks.len());
    let mut state = 0;
    for (mark, column) in marks.iter().zip(steps).rev() {
        reading.push((*mark, column[state].act));
        state = column[state].from;
    }
    reading.reverse();
    reading
}
