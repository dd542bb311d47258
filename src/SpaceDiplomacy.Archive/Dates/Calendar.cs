namespace SpaceDiplomacy.Archive.Dates;

/// <summary>The day on which a reader looks.</summary>
public static class Calendar
{
    /// <summary>The day in UTC: the archive's dates have no time zones.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
