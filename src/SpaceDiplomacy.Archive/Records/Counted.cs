namespace SpaceDiplomacy.Archive.Records;

/// <summary>Numbers of things for readers, whose plural ends in an s.</summary>
public static class Counted
{
    /// <summary>"no office", "one office", "3 offices": in a sentence.</summary>
    public static string Of(int count, string what) => count switch
    {
        0 => $"no {what}",
        1 => $"one {what}",
        _ => $"{count} {what}s",
    };

    /// <summary>"0 offices", "1 office", "3 offices": where numbers are compared.</summary>
    public static string InDigits(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
