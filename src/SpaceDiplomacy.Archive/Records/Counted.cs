using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>Numbers of things for readers: of records of a kind, or of what has a plural that ends in an s.</summary>
public static class Counted
{
    /// <summary>"12", "1,093": a number of things, on every page alike.</summary>
    public static string ToReaders(this int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"no office", "one office", "3 offices": in a sentence.</summary>
    public static string Of(int count, string what) => count switch
    {
        0 => $"no {what}",
        1 => $"one {what}",
        _ => $"{count.ToReaders()} {what}s",
    };

    /// <summary>"0 offices", "1 office", "3 offices", "0.5 seconds": where numbers are compared.</summary>
    public static string InDigits(double count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0.###} {what}{(count == 1 ? "" : "s")}");

    /// <summary>"0 agencies", "1 agency", "3 agencies": of the command line, where programs may read it.</summary>
    public static string InDigits(int count, RecordKind kind) => $"{count} {(count == 1 ? kind.One() : kind.Term())}";
}
