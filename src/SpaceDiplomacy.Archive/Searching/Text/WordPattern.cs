namespace SpaceDiplomacy.Archive.Searching.Text;

internal enum WordForm
{
    Exact,
    Any,
    Beginning,
}

internal readonly record struct PatternWord(string Text, WordForm Form)
{
    public static PatternWord Exact(TextToken token) => new(token.Exact, WordForm.Exact);

    /// <summary>Any form of a word; a function word has one.</summary>
    public static PatternWord Any(TextToken token) =>
        token.Stem is null ? Exact(token) : new(token.Stem, WordForm.Any);

    public bool Fits(TextToken token) => Form switch
    {
        WordForm.Any => token.Stem == Text,
        WordForm.Beginning => token.Exact.StartsWith(Text, StringComparison.Ordinal),
        _ => token.Exact == Text,
    };
}

/// <summary>Words in a row that a text is searched for, to be marked in it.</summary>
internal sealed record WordPattern(IReadOnlyList<PatternWord> Words)
{
    public bool FitsAt(List<TextToken> tokens, int index)
    {
        if (index + Words.Count > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < Words.Count; i++)
        {
            if (!Words[i].Fits(tokens[index + i]))
            {
                return false;
            }
        }

        return true;
    }
}
