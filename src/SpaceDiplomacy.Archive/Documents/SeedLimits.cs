namespace SpaceDiplomacy.Archive.Documents;

/// <summary>
/// How much a seed may hold. Far more than real records have, and so little that one hostile file neither fills the
/// memory nor keeps an import or a page busy. <c>docs/data.md</c> names them.
/// </summary>
internal static class SeedLimits
{
    /// <summary>Files of one seed. Fewer than a day has numbers for statements.</summary>
    public const int Files = 50_000;

    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 10_000_000;

    /// <summary>Characters of a text of several lines: the words of a wording, a note.</summary>
    public const int Text = 500_000;

    /// <summary>Characters of any other value: a name, a title, an address.</summary>
    public const int Line = 2_000;

    /// <summary>Characters of the text below the front matter.</summary>
    public const int Body = 100_000;

    /// <summary>Entries of a list in a record.</summary>
    public const int Entries = 1_000;

    /// <summary>Records of a list file.</summary>
    public const int Records = 20_000;

    /// <summary>Problems that are listed of one file.</summary>
    public const int Problems = 1_000;
}
