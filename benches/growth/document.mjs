export async function growDocument() { return "" }
