//! Requirement C6: checkpoints in the form of C2SP tlog-checkpoint.

use mixip_ledger::*;

#[test]
fn c6_a_checkpoint_is_three_lines() {
    let mut frontier = Frontier::default();
    frontier.push(leaf_hash(b""));
    let checkpoint = Checkpoint::new("studio.example/ledger/7", frontier.head()).unwrap();
    // The root of RFC 6962's tree of one empty leaf, in base64.
    let text = "studio.example/ledger/7\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n";
    assert_eq!(checkpoint.to_string(), text);
    assert_eq!(text.parse::<Checkpoint>().unwrap(), checkpoint);
}

#[test]
fn only_checkpoints_are_read() {
    let root = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=";
    for wrong in [
        "".to_owned(),
        format!("\n1\n{root}\n"),
        format!("a\n1\n{root}"),
        format!("a\n1\n{root}\n\n"),
        format!("a\n1\n{root}\nextension\n"),
        format!("a\n01\n{root}\n"),
        format!("a\n+1\n{root}\n"),
        format!("a\n-1\n{root}\n"),
        format!("a\n\n{root}\n"),
        "a\n1\n\n".to_owned(),
        "a\n1\nAAAA\n".to_owned(),
        format!("a\n1\n{}\n", root.trim_end_matches('=')),
        format!("a\n1\n {root}\n"),
        format!("a\r\n1\r\n{root}\r\n"),
    ] {
        assert!(
            matches!(wrong.parse::<Checkpoint>(), Err(LedgerError::Checkpoint(_))),
            "{wrong:?}"
        );
    }
    let head = Frontier::default().head();
    for origin in ["", "a\nb", "a\r"] {
        assert!(Checkpoint::new(origin, head).is_err(), "{origin:?}");
    }
}
