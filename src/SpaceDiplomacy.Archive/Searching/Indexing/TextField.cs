namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Where in a statement a word stands. The values are stored in the index.</summary>
internal enum TextField
{
    /// <summary>The official's words, also translated.</summary>
    Words,

    /// <summary>Indirect speech.</summary>
    Reports,

    Context,

    /// <summary>Signs of the speaker and of whom and what the statement mentions.</summary>
    Names,

    Venue,

    Topics,
}

/// <summary>What the index holds about fields.</summary>
internal static class TextFields
{
    /// <summary>So many bits hold a field.</summary>
    public const int Bits = 3;

    /// <summary>The weight of a word in the official's own words.</summary>
    public const int FullWeight = 10;

    /// <summary>
    /// How much a word counts: in the official's words more than in a report of them, more than in the context, more than
    /// in everything else.
    /// </summary>
    public static int Weight(this TextField field) => field switch
    {
        TextField.Words => FullWeight,
        TextField.Reports => 6,
        TextField.Context => 3,
        TextField.Topics => 2,
        _ => 1,
    };
}
