/// Declares an enum whose variants have names: those of the dossier's vocabulary, which
/// JavaScript, JSON and the README use as they are.
macro_rules! named {
    ($(#[$meta:meta])* pub enum $type:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $type { $($(#[$doc])* $variant,)+ }

        impl $type {
            /// Every variant, in order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The names of [`Self::ALL`], in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name,)+];

            /// The name that JavaScript, JSON and the documentation use.
            #[must_use]
            pub const fn name(self) -> &'static str {
                // Not another table of the same names, which is what becomes of a `match`.
                #[expect(clippy::indexing_slicing, reason = "a variant is the place of its name")]
                Self::NAMES[self as usize]
            }

            /// The variant at that place of [`Self::ALL`].
            #[must_use]
            pub const fn at(place: u8) -> Option<Self> {
                $(if place == Self::$variant as u8 {
                    return Some(Self::$variant);
                })+
                None
            }

            /// The variant of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.name() == name)
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}
pub(crate) use named;
