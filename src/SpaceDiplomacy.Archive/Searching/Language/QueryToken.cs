namespace SpaceDiplomacy.Archive.Searching.Language;

internal enum QueryTokenKind
{
    Word,
    Prefix,
    Phrase,
    Field,
    Minus,
    Or,
    Near,
    Open,
    Close,
}

/// <summary>One piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the words between quotation marks or the value of a field; else empty.</param>
/// <param name="Field">Which field, where it is one.</param>
/// <param name="Distance">How many words, where it is NEAR.</param>
/// <param name="IsJoined">Whether a colon joins it to the piece before: a minus before that one leaves out both.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind, string Text = "", SearchField Field = default, int Distance = 0, bool IsJoined = false);
