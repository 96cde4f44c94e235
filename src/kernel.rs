//! The raw ABI of the page's kernel: bytes and numbers in, masks out, nothing allocated.
//!
//! The caller asks [`shared`] once for the address of [`Shared`], writes the codes and numbers of
//! [`crate::Wire`] there, calls [`run`], and reads the masks. What each place means is
//! in tables generated from the same types. No byte pattern traps; one that the
//! tables do not name describes nobody, and gets an answer about nobody.
#![expect(unsafe_code, reason = "an exported name is an unsafe attribute; there is no unsafe block here")]

use core::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering::Relaxed};

use crate::decision::{Disbelieved, Question, Tally, decide_case};
use crate::facts::{Case, FactName, HELD, REQUESTS, Site};
use crate::invitation::{Channel, Edition, Invitation, Model};
use crate::moment::{Instant, Past};
use crate::requests::Requests;
use crate::rules::RuleSet;
use crate::truth::Bits;

/// The number of facts.
pub const FACTS: usize = FactName::OF_ASSOCIATING;

/// The number of masks of facts, and of rules for every 32 of them.
pub const MASKS: usize = 4;

/// How many masks the longest rulebook needs for each thing that is said of its rules.
pub const WORDS: usize = RuleSet::WORDS;

/// The keys an invitation has before the facts: edition, model, channel, website.
pub const INVITATION_KEYS: usize = 4;

/// What caller and kernel share. Atomics, since a static that changes needs them without `unsafe`;
/// in a single thread they are plain memory.
#[derive(Debug)]
#[repr(C)]
pub struct Shared {
    /// In: when each past was: `registeredAt`, `preRegistrationApprovedAt`, `invitationSentAt`; all times
    /// are the bits of an `f64`.
    pub pasts: [AtomicU64; Past::ALL.len()],
    /// In: `checkedAt`.
    pub checked_at: AtomicU64,
    /// In: `clockUncertaintyMs`.
    pub clock_uncertainty: AtomicU64,
    /// Out: when the answer changes by itself; NaN for never.
    pub valid_until: AtomicU64,
    /// Out: the facts that are missing, lie in the future, contradict another one, are another edition's; each
    /// as a mask.
    pub fact_masks: [AtomicU32; MASKS],
    /// Out: the rules that apply, bar, are open, are left to the server; each as a mask, for every 32 rules in turn.
    pub rule_masks: [[AtomicU32; MASKS]; WORDS],
    /// In: edition, model, channel and website by their places from 0, then a code for each fact: 0 for
    /// unknown; a choice, a bit for each value; several, the same from the second bit on and the first
    /// one set; a moment, 1 for an instant and 2 for a day.
    pub codes: [AtomicU8; INVITATION_KEYS + FACTS],
}

static SHARED: Shared = Shared {
    pasts: [const { AtomicU64::new(0) }; Past::ALL.len()],
    checked_at: AtomicU64::new(0),
    clock_uncertainty: AtomicU64::new(0),
    valid_until: AtomicU64::new(0),
    fact_masks: [const { AtomicU32::new(0) }; MASKS],
    rule_masks: [const { [const { AtomicU32::new(0) }; MASKS] }; WORDS],
    codes: [const { AtomicU8::new(0) }; INVITATION_KEYS + FACTS],
};

/// Where the shared memory lies.
#[unsafe(no_mangle)]
pub extern "C" fn shared() -> *const Shared {
    &raw const SHARED
}

/// Decides what the shared memory describes. Returns the outcome plus 4 times the notice, or -1 if
/// the invitation is none.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> i32 {
    let Some(invitation) = invitation() else { return -1 };
    let [_, _, _, _, given @ ..] = &SHARED.codes;
    let [registered_at, pre_registration_approved_at, invitation_sent_at] = &SHARED.pasts;
    let mut case = Case {
        invitation,
        codes: [0; HELD],
        pasts: [number(registered_at), number(pre_registration_approved_at), number(invitation_sent_at)],
        requests: [Requests::NONE; REQUESTS],
        checked_at: number(&SHARED.checked_at),
        clock_uncertainty: number(&SHARED.clock_uncertainty),
    };
    for (code, given) in case.codes.iter_mut().zip(given) {
        *code = given.load(Relaxed);
    }
    let decision = decide_case(Question::Associate, case);
    let valid_until = decision.valid_until.map_or(f64::NAN, Instant::millis);
    SHARED.valid_until.store(valid_until.to_bits(), Relaxed);
    let Tally { applies, bars, open, left_to_server, missing, disbelieved, .. } = decision.tally;
    let Disbelieved { in_the_future, contradicted, foreign } = disbelieved;
    // One store each: an array to copy from would be more of the kernel's bytes.
    let [missing_at, in_the_future_at, contradicted_at, foreign_at] = &SHARED.fact_masks;
    store(missing_at, missing);
    store(in_the_future_at, in_the_future);
    store(contradicted_at, contradicted);
    store(foreign_at, foreign);
    for (word, [applies_at, bars_at, open_at, left_at]) in SHARED.rule_masks.iter().enumerate() {
        applies_at.store(applies.mask(word), Relaxed);
        bars_at.store(bars.mask(word), Relaxed);
        open_at.store(open.mask(word), Relaxed);
        left_at.store(left_to_server.mask(word), Relaxed);
    }
    decision.outcome as i32 + 4 * decision.notice as i32
}

fn invitation() -> Option<Invitation> {
    let [edition, model, channel, website, ..] = &SHARED.codes;
    Some(Invitation {
        edition: Edition::at(edition.load(Relaxed))?,
        model: Model::at(model.load(Relaxed))?,
        channel: Channel::at(channel.load(Relaxed))?,
        website: Site::at(website.load(Relaxed))?,
    })
}

fn number(time: &AtomicU64) -> f64 {
    f64::from_bits(time.load(Relaxed))
}

fn store(place: &AtomicU32, facts: Bits) {
    #[expect(clippy::cast_possible_truncation, reason = "the kernel's sets of facts have 32 bits")]
    place.store(facts.mask() as u32, Relaxed);
}

/// Nothing here panics; a `no_std` library has to say what would happen if it did.
#[cfg(all(target_arch = "wasm32", not(feature = "wasm")))]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
