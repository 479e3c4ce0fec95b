//! Many articles in parallel, results in input order.
