using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Where the archive is kept: the section <c>Archive</c> of the settings.</summary>
public sealed class ArchiveOptions
{
    public const string Section = "Archive";

    private const int LongestWait = 3600;

    /// <summary>The SQLite file; relative to the content root unless the path is whole. It is made where it is missing.</summary>
    public string Database { get; set; } = "data/archive.db";

    /// <summary>The folder with the seed files; relative to the content root unless the path is whole.</summary>
    public string Seed { get; set; } = "seed";

    /// <summary>How many seconds a start waits for another process that is at work on the database.</summary>
    public int MigrationSeconds { get; set; } = 30;

    /// <summary>What a start does whose seed cannot be imported: a term of <see cref="Hosting.BrokenSeed"/>.</summary>
    public string BrokenSeed { get; set; } = Hosting.BrokenSeed.ServeLast.Term();

    internal TimeSpan Patience => TimeSpan.FromSeconds(MigrationSeconds);

    internal bool ServesLast => BrokenSeed == Hosting.BrokenSeed.ServeLast.Term();

    /// <summary>What is wrong with the values, a sentence each.</summary>
    internal IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Database))
        {
            yield return $"{Section}:{nameof(Database)} is empty, expected the path of the archive's SQLite file";
        }

        if (string.IsNullOrWhiteSpace(Seed))
        {
            yield return $"{Section}:{nameof(Seed)} is empty, expected the path of the folder with the seed files";
        }

        if (MigrationSeconds is < 1 or > LongestWait)
        {
            yield return $"{Section}:{nameof(MigrationSeconds)} is {MigrationSeconds}, expected a number of seconds from 1 to "
                + $"{LongestWait}";
        }

        if (!Vocabulary.TryParse<BrokenSeed>(BrokenSeed, out _))
        {
            yield return $"{Section}:{nameof(BrokenSeed)} is '{BrokenSeed}', expected one of "
                + string.Join(", ", Vocabulary.TermsOf<BrokenSeed>());
        }
    }
}

/// <summary>What a start does whose seed cannot be imported.</summary>
public enum BrokenSeed
{
    /// <summary>Serves the last good edition, where there is one.</summary>
    ServeLast,

    /// <summary>Ends.</summary>
    Refuse,
}
