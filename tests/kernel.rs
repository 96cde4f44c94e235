//! The kernel's side of its raw interface, as far as it can be seen without raw pointers: what is written to and read
//! from the memory it shares is tested in JavaScript, with the tables that are generated for it.
#![cfg(all(feature = "kernel", not(target_arch = "wasm32")))]

use core::mem::{align_of, offset_of, size_of};

use partner_association::kernel::{FACTS, INVITATION_KEYS, MASKS, Shared, WORDS, run, shared};
use partner_association::{FactName, NoticeKind, Outcome};

/// The places of the tables: numbers first, so that nothing lies between two fields.
#[test]
fn nothing_lies_between_the_fields() {
    assert_eq!(FACTS, FactName::OF_ASSOCIATING);
    let fields = [
        (offset_of!(Shared, pasts), 3 * 8),
        (offset_of!(Shared, checked_at), 8),
        (offset_of!(Shared, clock_uncertainty), 8),
        (offset_of!(Shared, valid_until), 8),
        (offset_of!(Shared, fact_masks), MASKS * 4),
        (offset_of!(Shared, rule_masks), WORDS * MASKS * 4),
        (offset_of!(Shared, codes), INVITATION_KEYS + FACTS),
    ];
    let mut end = 0;
    for (start, size) in fields {
        assert_eq!(start, end);
        end += size;
    }
    assert_eq!(size_of::<Shared>(), end.next_multiple_of(align_of::<Shared>()));
}

#[test]
fn shared_memory_stays_where_it_is() {
    assert!(!shared().is_null() && shared().is_aligned());
    assert_eq!(shared(), shared());
}

/// Before anything is written, all is zero: the first of each choice an invitation has, and no fact known.
#[test]
fn of_nobody_nothing_is_known() {
    let undetermined = Outcome::Undetermined as i32 + 4 * NoticeKind::MoreFactsNeeded as i32;
    assert_eq!(run(), undetermined);
    assert_eq!(run(), undetermined);
}
