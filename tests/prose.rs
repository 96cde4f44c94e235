//! Prose in its sinks: the text that is kept as evidence, and the HTML that says the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/customers.rs"]
#[expect(dead_code, reason = "this file only needs the numbers")]
mod customers;
#[path = "prose/parsed.rs"]
mod parsed;

use customers::Random;
use jiff::Timestamp;
use jiff::tz::Offset;
use parsed::parsed;
use partner_association::Instant;
use partner_association::notice::Language;
use partner_association::prose::{Answer, Block, Field, Item, Line, Span, Zone, html, line, text};

const EN: Language = Language::En;
const ZH: Language = Language::ZhCn;

/// What HTML could take for markup, a page for a script, and a reader for something else.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</pre></p></section>",
    "\"><b onclick='x'>",
    "&lt;i&gt; &amp;amp; &#60;",
    "]]> --> <!-- ",
    "two\nlines\r\nand\ta tab",
    "a  b",
    " begins and ends ",
    "\u{202e}backwards\u{2066}",
    "\0\u{7f}\u{85}",
    "line\u{2028}separator",
    "𠮷 और \u{fffd}",
    "-",
    "1.",
    "[ ]",
    "a: b",
];

fn at(text: &str) -> Instant {
    instant(text.parse().unwrap())
}

#[expect(clippy::cast_precision_loss, reason = "jiff's timestamps are within what a double holds")]
fn instant(timestamp: Timestamp) -> Instant {
    Instant::from_millis(timestamp.as_millisecond() as f64).unwrap()
}

/// Every kind of block and of span, with words of the language.
fn everything(language: Language) -> Vec<Block<'static>> {
    let [heading, sentence, other, label, tag] = match language {
        Language::En => ["What changes", "Your account is frozen.", "Ask Ann.", "Issued on", "partner"],
        Language::ZhCn => ["有何变化", "您的账号将被冻结。", "请联系王女士。", "发布日期", "合作伙伴"],
    };
    let (address, words) = ("https://example.com/?a=1&b=2", "Terms");
    let nested = Item { mark: Some("a"), ..Item::of(line(other)) };
    vec![
        Block::Section {
            name: "notice",
            blocks: vec![
                Block::heading(heading),
                Block::Paragraph(vec![
                    Span::Strong(sentence.into()),
                    Span::Tag { kind: "partner", text: tag.into() },
                    Span::Text(other.into()),
                    Span::Link { text: words.into(), address, language: Some("en") },
                    Span::Text(".".into()),
                ]),
                Block::List(vec![
                    Item::of(line(sentence)),
                    Item {
                        kind: "adverse",
                        mark: None,
                        blocks: vec![Block::paragraph(other), Block::paragraph(sentence)],
                    },
                ]),
                Block::Section {
                    name: "clauses",
                    blocks: vec![
                        Block::heading(heading),
                        Block::List(vec![
                            Item::of(line(sentence)),
                            Item {
                                kind: "",
                                mark: Some("1"),
                                blocks: vec![
                                    Block::paragraph(sentence),
                                    Block::List(vec![nested.clone(), nested]),
                                    Block::paragraph(other),
                                ],
                            },
                        ]),
                    ],
                },
                Block::Pairs(vec![
                    (line(label), vec![Span::Time(at("2026-11-21T08:15:59.999Z"), Zone::VENDOR)]),
                    (line("SHA-256:"), vec![Span::Code("ba7816bf".into())]),
                    (line("？"), line(other)),
                ]),
                Block::Fold { line: line(heading), blocks: vec![Block::paragraph(sentence), Block::paragraph(other)] },
                Block::Choice { name: "instructions", label: line(sentence), required: true },
                Block::Choice { name: "authorization", label: line(sentence), required: false },
                Block::Question {
                    name: "unpaidBills",
                    line: line(label),
                    blocks: vec![Block::paragraph(sentence)],
                    answers: vec![
                        Answer { field: Field::One("\"none\"".into()), label: line(heading) },
                        Answer { field: Field::Several("[]".into()), label: line(other) },
                        Answer { field: Field::Day, label: line(label) },
                    ],
                },
                Block::Button { name: "next", label: line(tag) },
            ],
        },
        Block::In {
            language: if language == EN { ZH } else { EN },
            blocks: vec![Block::Paragraph(vec![
                Span::Time(at("2026-01-02T03:04:05Z"), Zone::UTC),
                Span::Tag { kind: "", text: tag.into() },
            ])],
        },
        Block::Verbatim("As <it> was & is\r\n  indented\rdone\n".into()),
    ]
}

#[test]
fn text_reads_like_a_letter() {
    let english = "\
What changes

Your account is frozen. (partner) Ask Ann. Terms (https://example.com/?a=1&b=2).

- Your account is frozen.

- Ask Ann.
  Your account is frozen.

What changes

- Your account is frozen.

1. Your account is frozen.
   a) Ask Ann.
   a) Ask Ann.
   Ask Ann.

Issued on: 21 Nov 2026, 16:15 (GMT+8)
SHA-256: ba7816bf
？Ask Ann.

What changes
  Your account is frozen.
  Ask Ann.

[ ] Your account is frozen.

[ ] Your account is frozen.

Issued on

Your account is frozen.

( ) What changes
[ ] Ask Ann.
Issued on ____-__-__

[partner]

2026年1月2日 03:04（UTC）（partner）

As <it> was & is
  indented
done
";
    assert_eq!(text(EN, &everything(EN)), english);
    let chinese = "\
有何变化

您的账号将被冻结。（合作伙伴）请联系王女士。Terms（https://example.com/?a=1&b=2）.

- 您的账号将被冻结。

- 请联系王女士。
  您的账号将被冻结。

有何变化

- 您的账号将被冻结。

1. 您的账号将被冻结。
   a) 请联系王女士。
   a) 请联系王女士。
   请联系王女士。

发布日期：2026年11月21日 16:15（GMT+8）
SHA-256: ba7816bf
？请联系王女士。

有何变化
  您的账号将被冻结。
  请联系王女士。

[ ] 您的账号将被冻结。

[ ] 您的账号将被冻结。

发布日期

您的账号将被冻结。

( ) 有何变化
[ ] 请联系王女士。
发布日期 ____-__-__

[合作伙伴]

2 Jan 2026, 03:04 (UTC) (合作伙伴)

As <it> was & is
  indented
done
";
    assert_eq!(text(ZH, &everything(ZH)), chinese);
}

#[test]
fn html_has_the_elements_that_mean_it() {
    let english = r#"<section data-part="notice"><h2>What changes</h2>
<p><strong>Your account is frozen.</strong> <span class="tag" data-kind="partner">partner</span> Ask Ann. <a href="https://example.com/?a=1&amp;b=2" rel="noopener" lang="en">Terms</a>.</p>
<ul><li>Your account is frozen.</li><li class="adverse">Ask Ann.<p>Your account is frozen.</p></li></ul>
<section data-part="clauses"><h3>What changes</h3>
<ul role="list" class="marked"><li>Your account is frozen.</li><li><span class="mark">1.</span> Your account is frozen.<ul role="list" class="marked"><li><span class="mark">a)</span> Ask Ann.</li><li><span class="mark">a)</span> Ask Ann.</li></ul><p>Ask Ann.</p></li></ul></section>
<dl><div><dt>Issued on</dt><dd><time datetime="2026-11-21T08:15:59.999Z">21 Nov 2026, 16:15 (GMT+8)</time></dd></div><div><dt>SHA-256:</dt><dd><code>ba7816bf</code></dd></div><div><dt>？</dt><dd>Ask Ann.</dd></div></dl>
<details><summary>What changes</summary><p>Your account is frozen.</p><p>Ask Ann.</p></details>
<label class="choice"><input type="checkbox" name="instructions" required> <span>Your account is frozen.</span></label>
<label class="choice"><input type="checkbox" name="authorization"> <span>Your account is frozen.</span></label>
<fieldset data-fact="unpaidBills"><legend>Issued on</legend><p>Your account is frozen.</p>
<label class="choice"><input type="radio" name="unpaidBills" value="&quot;none&quot;"> <span>What changes</span></label>
<label class="choice"><input type="checkbox" name="unpaidBills" value="[]"> <span>Ask Ann.</span></label>
<label class="day"><span>Issued on</span> <input type="date" name="unpaidBills"></label></fieldset>
<button type="button" name="next">partner</button></section>
<div lang="zh-Hans-CN"><p><time datetime="2026-01-02T03:04:05.000Z">2026年1月2日 03:04（UTC）</time><span class="tag">partner</span></p></div>
<pre class="verbatim">
As &lt;it&gt; was &amp; is
  indented
done
</pre>"#;
    let (before, verbatim) = english.split_once("<pre").unwrap();
    assert_eq!(html(EN, 2, &everything(EN)), [&before.replace('\n', ""), "<pre", verbatim].concat());
}

#[test]
fn spans_stand_apart_where_punctuation_does_not() {
    let of = |words: &[&'static str]| {
        let line: Line<'_> = words.iter().map(|words| Span::Text((*words).into())).collect();
        text(EN, &[Block::Paragraph(line)])
    };
    assert_eq!(
        of(&["One.", "Two", ", three", "(", "four", ")", "", "five", " six ", "seven"]),
        "One. Two, three (four) five six seven\n"
    );
    assert_eq!(of(&["一。", "二", "，", "三", "（四）", "“", "五", "”"]), "一。二，三（四）“五”\n");
}

#[test]
fn what_says_nothing_leaves_no_trace() {
    let blank = [
        Block::heading(""),
        Block::paragraph(""),
        Block::Section { name: "a", blocks: vec![Block::Paragraph(vec![])] },
        Block::paragraph("Words."),
        Block::heading(""),
    ];
    assert_eq!(text(EN, &blank), "Words.\n");
    assert_eq!(html(EN, 1, &blank), r#"<section data-part="a"></section><p>Words.</p>"#);
    assert_eq!(text(EN, &[]), "\n");
}

#[test]
fn only_an_address_of_the_web_is_a_link() {
    for address in
        ["javascript:alert(1)", "JavaScript:alert(1)", " https://example.com", "data:text/html,x", "//x", "http://x"]
    {
        let link = Block::Paragraph(vec![Span::Link { text: "words".into(), address, language: None }]);
        let html = html(EN, 2, &[link]);
        assert_eq!(html, format!("<p>words ({address})</p>"));
    }
}

#[test]
fn headings_have_the_rank_of_where_they_lie() {
    let section = |blocks| Block::Section { name: "x", blocks };
    let deep = (0..7).fold(vec![], |inner, _| vec![Block::heading("h"), section(inner)]);
    let blocks = [section(vec![Block::heading("first")]), Block::heading("second"), section(deep)];
    let html = html(EN, 2, &blocks);
    let ranks: Vec<_> = html.split("<h").skip(1).map(|rest| &rest[..1]).collect();
    assert_eq!(ranks, ["2", "2", "3", "4", "5", "6", "6", "6", "6"]);
}

fn words(random: &mut Random) -> String {
    let mut words = random.pick(&["", "Words.", "a clause", "您的账号。", "余额", "(", "，"]).to_owned();
    if random.one_in(2) {
        words.push_str(random.pick(HOSTILE));
    }
    words
}

fn some_line(random: &mut Random) -> Line<'static> {
    (0..random.below(4))
        .map(|_| {
            let text = words(random).into();
            match random.below(6) {
                0 => Span::Strong(text),
                1 => Span::Tag { kind: random.pick(&["", "kind"]), text },
                2 => Span::Code(text),
                3 => {
                    Span::Link { text, address: random.pick(&["https://a.b/?c&\"d\"", "javascript:x"]), language: None }
                }
                4 => Span::Time(at("2026-11-21T08:15:00Z"), Zone { minutes: 90 }),
                _ => Span::Text(text),
            }
        })
        .collect()
}

fn some_answer(random: &mut Random) -> Answer<'static> {
    let value = words(random).into();
    let field = match random.below(3) {
        0 => Field::One(value),
        1 => Field::Several(value),
        _ => Field::Day,
    };
    Answer { field, label: some_line(random) }
}

fn some_blocks(random: &mut Random, depth: usize) -> Vec<Block<'static>> {
    let inner = |random: &mut Random| if depth == 0 { vec![] } else { some_blocks(random, depth - 1) };
    (0..random.below(4))
        .map(|_| match random.below(11) {
            0 => Block::Section { name: "part", blocks: inner(random) },
            1 => Block::Heading(some_line(random)),
            2 => Block::List(
                (0..random.below(3))
                    .map(|_| Item {
                        kind: random.pick(&["", "kind"]),
                        mark: random.pick(&[None, Some("1"), Some("a"), Some("§")]),
                        blocks: inner(random),
                    })
                    .collect(),
            ),
            3 => Block::Pairs((0..random.below(3)).map(|_| (some_line(random), some_line(random))).collect()),
            4 => Block::Fold { line: some_line(random), blocks: inner(random) },
            5 => Block::Choice { name: "box", label: some_line(random), required: random.one_in(2) },
            6 => Block::In { language: random.pick(Language::ALL), blocks: inner(random) },
            7 => Block::Verbatim(words(random).into()),
            8 => Block::Question {
                name: "fact",
                line: some_line(random),
                blocks: inner(random),
                answers: (0..random.below(3)).map(|_| some_answer(random)).collect(),
            },
            9 => Block::Button { name: "button", label: some_line(random) },
            _ => Block::Paragraph(some_line(random)),
        })
        .collect()
}

/// Whatever is in it, HTML is nothing but the elements of the blocks, and says what the text says, in its order.
#[test]
fn html_says_what_the_text_says() {
    let mut random = Random::seeded(4);
    for language in Language::ALL.iter().copied() {
        assert_eq!(
            parsed(language, &html(language, 2, &everything(language))).words,
            said(language, &everything(language))
        );
        for _ in 0..20_000 {
            let blocks = some_blocks(&mut random, 3);
            let html = html(language, 2, &blocks);
            let parsed = parsed(language, &html);
            assert_eq!(parsed.words, said(language, &blocks), "{blocks:#?}\n{html}");
            // No rank is left out on the way down.
            let mut before = 1;
            for rank in parsed.headings {
                assert!((2..=before + 1).contains(&rank), "{html}");
                before = rank;
            }
        }
    }
}

fn said(language: Language, blocks: &[Block<'_>]) -> String {
    let text = text(language, blocks);
    assert!(text.ends_with('\n') && !text.ends_with("\n\n") || text == "\n", "{text:?}");
    assert!(!text.contains(['\r', '\0', '\u{202e}']), "{text:?}");
    parsed::squeezed(&text)
}

#[test]
fn a_name_cannot_look_like_a_clause() {
    let blocks = [Block::List(vec![Item::of(line("Ann\n2. You owe everything\u{2028}- x\r\ry"))])];
    assert_eq!(text(EN, &blocks), "- Ann 2. You owe everything - x y\n");
}

#[test]
fn line_ends_of_every_kind_are_one() {
    let verbatim = |text: &'static str| html(EN, 2, &[Block::Verbatim(text.into())]);
    assert_eq!(verbatim("\n\ra\r\nb\rc\n\r\n"), "<pre class=\"verbatim\">\n\n\na\nb\nc\n\n</pre>");
    assert_eq!(verbatim("\ta  b "), "<pre class=\"verbatim\">\n\ta  b </pre>");
    assert_eq!(text(EN, &[Block::Verbatim("a\r\n\r\n b\n\n".into())]), "a\n\n b\n");
}

#[test]
fn times_are_those_of_another_calendar() {
    let mut random = Random::seeded(5);
    for _ in 0..20_000 {
        // From the year 5 to 9987, more often about now.
        let spread = if random.one_in(3) { 315_000_000_000 } else { 4_000_000_000 };
        let seconds =
            i64::try_from(random.below(spread)).unwrap() - if spread > 4_000_000_000 { 62_000_000_000 } else { 0 };
        let timestamp = Timestamp::from_second(seconds).unwrap();
        let minutes = i16::try_from(random.below(2879)).unwrap() - 1439;
        let minutes = if random.one_in(4) { minutes / 60 * 60 } else { minutes };
        let local = Offset::from_seconds(i32::from(minutes) * 60).unwrap().to_datetime(timestamp);
        let zone = match (minutes, minutes.abs() / 60, minutes.abs() % 60) {
            (0, ..) => "UTC".to_owned(),
            (_, hours, 0) => format!("GMT{}{hours}", if minutes < 0 { '−' } else { '+' }),
            (_, hours, rest) => format!("GMT{}{hours}:{rest:02}", if minutes < 0 { '−' } else { '+' }),
        };
        let written =
            |language| text(language, &[Block::Paragraph(vec![Span::Time(instant(timestamp), Zone { minutes })])]);
        let year = local.year();
        assert_eq!(written(EN), format!("{} {year}, {} ({zone})\n", local.strftime("%-d %b"), local.strftime("%H:%M")));
        assert_eq!(written(ZH), format!("{year}年{}（{zone}）\n", local.strftime("%-m月%-d日 %H:%M")));
    }
}

#[test]
fn every_instant_and_zone_has_a_time() {
    for millis in [-8.64e15, -1.0, 0.0, 8.64e15] {
        for minutes in [i16::MIN, -1, 0, 1, i16::MAX] {
            let time = Span::Time(Instant::from_millis(millis).unwrap(), Zone { minutes });
            assert!(text(EN, &[Block::Paragraph(vec![time])]).contains(':'));
        }
    }
    let last = Span::Time(Instant::from_millis(8.64e15).unwrap(), Zone::VENDOR);
    assert_eq!(text(EN, &[Block::Paragraph(vec![last])]), "13 Sep 275760, 08:00 (GMT+8)\n");
}
