//! What a browser would rather have: `Accept-Encoding` and `Accept-Language`.

use axum::http::{HeaderMap, HeaderName, header};
use partner_association::notice::Language;

/// How a document travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Compressed when it was built.
    Brotli,
    /// Compressed now.
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// The one that the browser likes best; of equals, the smallest.
    pub fn preferred(headers: &HeaderMap) -> Self {
        let accepted = Accepted::read(headers, &header::ACCEPT_ENCODING);
        let mut best = (Self::Identity, accepted.weight_of("identity").unwrap_or(0.0));
        // Smallest last: it wins against its equals. Nothing wins against a refusal.
        for (encoding, name) in [(Self::Gzip, "gzip"), (Self::Brotli, "br")] {
            let weight = accepted.weight_of(name).or_else(|| accepted.weight_of("*")).unwrap_or(0.0);
            if weight > 0.0 && weight >= best.1 {
                best = (encoding, weight);
            }
        }
        best.0
    }
}

/// The reader's language, as far as we speak it.
pub fn language(headers: &HeaderMap) -> Language {
    let mut accepted = Accepted::read(headers, &header::ACCEPT_LANGUAGE).0;
    accepted.retain(|(_, weight)| *weight > 0.0);
    accepted.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    accepted.iter().find_map(|(tag, _)| Language::from_tag(tag)).unwrap_or(Language::En)
}

/// Names with their weights, in the order of the header.
struct Accepted<'a>(Vec<(&'a str, f32)>);

impl<'a> Accepted<'a> {
    fn read(headers: &'a HeaderMap, name: &HeaderName) -> Self {
        let lists = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        let entries = lists.flat_map(|list| list.split(',')).map(|entry| {
            let (name, parameters) = entry.split_once(';').unwrap_or((entry, ""));
            let weight = match parameters.trim().strip_prefix("q=") {
                // What cannot be read is not wanted much.
                Some(weight) => weight.trim().parse::<f32>().map_or(0.0, |weight| weight.clamp(0.0, 1.0)),
                None => 1.0,
            };
            (name.trim(), weight)
        });
        Self(entries.collect())
    }

    fn weight_of(&self, name: &str) -> Option<f32> {
        self.0.iter().find(|(accepted, _)| accepted.eq_ignore_ascii_case(name)).map(|(_, weight)| *weight)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
    use partner_association::notice::Language::{En, ZhCn};

    use super::Encoding::{self, Brotli, Gzip, Identity};
    use super::language;

    fn headers(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_smallest_that_is_welcome() {
        for (header, expected) in [
            ("gzip, deflate, br, zstd", Brotli),
            ("BR", Brotli),
            ("gzip, deflate", Gzip),
            ("br;q=0, gzip;q=0.5", Gzip),
            ("br;q=0.2, gzip;q=0.5", Gzip),
            ("br; q=1.0, gzip;q=0.5", Brotli),
            ("*", Brotli),
            ("*, br;q=0", Gzip),
            ("*;q=0", Identity),
            ("identity, br;q=0.5", Identity),
            ("identity;q=0.5, br;q=0.5", Brotli),
            ("br;q=", Identity),
            ("br;q=NaN", Identity),
            ("deflate", Identity),
            ("", Identity),
        ] {
            assert_eq!(Encoding::preferred(&headers(header::ACCEPT_ENCODING, header)), expected, "{header:?}");
        }
        assert_eq!(Encoding::preferred(&HeaderMap::new()), Identity);
    }

    #[test]
    fn the_first_language_we_speak() {
        for (header, expected) in [
            ("zh-CN,zh;q=0.9,en;q=0.8", ZhCn),
            ("zh-Hans-SG", ZhCn),
            ("en-GB,en;q=0.9,zh;q=0.1", En),
            ("en;q=0.5,zh;q=0.6", ZhCn),
            ("fr,zh;q=0.5", ZhCn),
            ("zh;q=0", En),
            ("fr", En),
            ("*", En),
            ("", En),
        ] {
            assert_eq!(language(&headers(header::ACCEPT_LANGUAGE, header)), expected, "{header:?}");
        }
        assert_eq!(language(&HeaderMap::new()), En);
    }
}
