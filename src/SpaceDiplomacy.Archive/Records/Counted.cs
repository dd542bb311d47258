using System.Globalization;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>Numbers of things for readers.</summary>
public static class Counted
{
    /// <summary>"12", "1,093": a number of things, on every page alike.</summary>
    public static string ToReaders(this int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"no office", "one office", "3 offices": in a sentence. Their plural ends in an s.</summary>
    public static string Of(int count, string what) => count switch
    {
        0 => $"no {what}",
        1 => $"one {what}",
        _ => $"{count.ToReaders()} {what}s",
    };

    /// <summary>"0 offices", "1 office", "3 offices": where numbers are compared. Their plural ends in an s.</summary>
    public static string InDigits(int count, string what) => count == 1 ? $"1 {what}" : $"{count.ToReaders()} {what}s";
}
