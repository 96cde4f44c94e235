//! Every operator and fold against every completion: unknown is said exactly where completions differ.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
#![expect(clippy::nonminimal_bool, reason = "each pair of closures has one shape")]

use partner_association::{Bits, Truth};

/// Three operands, of which each unknown one waits for a fact of its own.
const VALUES: [fn(u8) -> Truth; 3] = [|_| Truth::FALSE, |fact| Truth::unknown(Bits::one(fact)), |_| Truth::TRUE];

fn operands() -> impl Iterator<Item = [Truth; 3]> {
    VALUES.into_iter().flat_map(|a| VALUES.into_iter().flat_map(move |b| VALUES.map(|c| [a(0), b(1), c(2)])))
}

/// All that the unknown operands may turn out to be.
fn completions(operands: [Truth; 3]) -> impl Iterator<Item = [bool; 3]> {
    (0..8_u8).map(|number| [0, 1, 2].map(|place| number >> place & 1 == 1)).filter(move |completion| {
        operands.into_iter().zip(*completion).all(|(told, is)| told.is_unknown() || told.is_true() == is)
    })
}

/// The operator on truths says what it says on all completions, and misses the operands that matter in some.
#[track_caller]
fn is_strong_kleene(on_truths: impl Fn([Truth; 3]) -> Truth, on_bools: impl Fn([bool; 3]) -> bool) {
    for operands in operands() {
        let truth = on_truths(operands);
        let possible: Vec<_> = completions(operands).map(&on_bools).collect();
        let expected = match (possible.contains(&true), possible.contains(&false)) {
            (true, false) => "true",
            (false, true) => "false",
            _ => "unknown",
        };
        let told = [(truth.is_true(), "true"), (truth.is_false(), "false"), (truth.is_unknown(), "unknown")];
        let told: Vec<_> = told.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        assert_eq!(told, [expected], "of {operands:?}");

        for (place, fact) in (0..3).zip(0..) {
            let matters = completions(operands).any(|completion| {
                let mut flipped = completion;
                flipped[place] = !flipped[place];
                operands[place].is_unknown() && on_bools(completion) != on_bools(flipped)
            });
            let missing = truth.missing().has(fact);
            assert_eq!(missing, matters, "whether operand {place} of {operands:?} is missing");
        }
    }
}

#[test]
fn not_is_strong_kleene() {
    is_strong_kleene(|[a, ..]| !a, |[a, ..]| !a);
}

#[test]
fn and_is_strong_kleene() {
    is_strong_kleene(|[a, b, _]| a & b, |[a, b, _]| a && b);
    is_strong_kleene(|[a, b, c]| a & b & c, |[a, b, c]| a && b && c);
    is_strong_kleene(|[a, b, c]| a & (b & c), |[a, b, c]| a && b && c);
}

#[test]
fn or_is_strong_kleene() {
    is_strong_kleene(|[a, b, _]| a | b, |[a, b, _]| a || b);
    is_strong_kleene(|[a, b, c]| a | b | c, |[a, b, c]| a || b || c);
    is_strong_kleene(|[a, b, c]| a | (b | c), |[a, b, c]| a || b || c);
}

#[test]
fn nested_operators_are_strong_kleene() {
    is_strong_kleene(|[a, b, c]| a & !(b & !c), |[a, b, c]| a && !(b && !c));
    is_strong_kleene(|[a, b, c]| a | !(b | !c), |[a, b, c]| a || !(b || !c));
    is_strong_kleene(|[a, b, c]| (a | b) & c, |[a, b, c]| (a || b) && c);
    is_strong_kleene(|[a, b, c]| a & b | c, |[a, b, c]| a && b || c);
}

#[test]
fn folds_are_strong_kleene() {
    is_strong_kleene(Truth::all, |operands| operands.into_iter().all(|is| is));
    is_strong_kleene(Truth::any, |operands| operands.into_iter().any(|is| is));
}

#[test]
fn folds_of_nothing_are_known() {
    assert_eq!(Truth::all([]), Truth::TRUE);
    assert_eq!(Truth::any([]), Truth::FALSE);
}

/// It says what `&` says, and asks in turn: for what the second lacks only once the first is true.
#[test]
fn and_then_asks_in_turn() {
    for [first, second, _] in operands() {
        let (both, in_turn) = (first & second, first.and_then(second));
        assert_eq!((in_turn.is_true(), in_turn.is_false()), (both.is_true(), both.is_false()), "{first:?} {second:?}");
        let asked = if both.is_unknown() && first.is_unknown() { first.missing() } else { both.missing() };
        assert_eq!(in_turn.missing(), asked, "{first:?} {second:?}");
    }
}

/// Nobody outside the server can settle it; it waits for no fact, and lends others none.
#[test]
fn unknown_can_lack_nothing() {
    let nobody_can_tell = Truth::unknown(Bits::NONE);
    let ask = Truth::unknown(Bits::one(5));
    assert!(nobody_can_tell.is_unknown() && nobody_can_tell.missing().is_empty());
    assert!((!nobody_can_tell).is_unknown());
    assert_eq!(nobody_can_tell & Truth::FALSE, Truth::FALSE);
    assert_eq!(nobody_can_tell | Truth::TRUE, Truth::TRUE);
    assert_eq!(nobody_can_tell & Truth::TRUE, nobody_can_tell);
    assert_eq!(nobody_can_tell | Truth::FALSE, nobody_can_tell);
    assert_eq!(nobody_can_tell & ask, ask);
    assert_eq!(nobody_can_tell | ask, ask);
    assert_eq!(nobody_can_tell.and_then(ask), nobody_can_tell);
}

#[test]
fn known_is_what_it_was_made_of() {
    assert_eq!(Truth::from(true), Truth::TRUE);
    assert_eq!(Truth::from(false), Truth::FALSE);
    assert!(Truth::TRUE.missing().is_empty() && Truth::FALSE.missing().is_empty());
}

/// A set of facts or rules by place.
#[test]
fn bits_are_a_set() {
    let (some, others) = (Bits::one(0).or(Bits::one(7)), Bits::one(7).or(Bits::one(22)));
    let places = |set: Bits| (0..=u8::MAX).filter(|place| set.has(*place)).collect::<Vec<_>>();

    assert_eq!(places(Bits::NONE), []);
    assert_eq!(places(some), [0, 7]);
    assert_eq!(places(some.or(others)), [0, 7, 22]);
    assert_eq!(places(some.and(others)), [7]);
    assert_eq!(places(some.without(others)), [0]);
    assert_eq!(Bits::one(127).or(Bits::one(128)), Bits::one(127), "what a set cannot hold is in none");
    assert!(Bits::NONE.is_empty() && some.without(some).is_empty() && !some.is_empty());
    assert_eq!(some.mask(), 0b1000_0001);
}
