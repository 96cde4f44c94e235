//! Placeholder, not committed.
pub fn render() -> String { String::from("export default {};\n") }
