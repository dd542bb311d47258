namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>Numbers of things in words.</summary>
public static class Counted
{
    /// <summary>"no office", "one office", "3 offices".</summary>
    public static string Of(int count, string what) => count switch
    {
        0 => $"no {what}",
        1 => $"one {what}",
        _ => $"{count} {what}s",
    };
}
