//! The steps, the ways out, and the boxes to tick.

use crate::consent::Purpose;
use crate::procedure::{Step, WayOut};

/// What the step is called, and what is done in it.
pub(super) const fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        _ => ("", ""),
    }
}

/// What the way out is called, and where it leads.
pub(super) const fn way_out(way_out: WayOut) -> (&'static str, &'static str) {
    match way_out {
        _ => ("", ""),
    }
}

/// What stands beside the box, and what ticking it means.
pub(super) const fn purpose(purpose: Purpose) -> (&'static str, &'static str) {
    match purpose {
        _ => ("", ""),
    }
}
