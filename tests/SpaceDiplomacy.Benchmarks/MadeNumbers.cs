namespace SpaceDiplomacy.Benchmarks;

/// <summary>How many records of each kind are made up beside those of the seed.</summary>
public sealed record MadeNumbers(int Statements, int Sanctions, int Officials, int Events, int Sources, int Entities)
{
    /// <summary>Statements by the seed's own officials: all that the search knows of.</summary>
    public static MadeNumbers OnlyStatements(int count) => new(count, 0, 0, 0, 0, 0);

    /// <summary>Records of all kinds, as many of each as an archive of so many statements may have.</summary>
    public static MadeNumbers Of(int statements) =>
        new(statements, statements / 4, statements / 10, statements / 10, statements / 4, statements / 10);
}
