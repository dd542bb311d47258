namespace SpaceDiplomacy.Archive.Dates;

/// <summary>What can be said of a period on a day.</summary>
public enum Coverage
{
    /// <summary>No reading of the recorded dates has the day in the period.</summary>
    No,

    /// <summary>Some readings have, others have not; or an end is missing that would be needed to say.</summary>
    Possible,

    /// <summary>Every reading of the dates has the day in the period.</summary>
    Certain,
}

/// <summary>
/// A span from one date to another, each known as finely as its source says: an office from taking to leaving it, a
/// sanction from imposed to lifted. A missing start is not recorded; a missing end means that no end is recorded.
/// The last day belongs to the period.
/// </summary>
/// <param name="From">The first day, or null where it is not recorded.</param>
/// <param name="To">The last day, or null where no end is recorded.</param>
public readonly record struct DatePeriod(EdtfDate? From, EdtfDate? To)
{
    /// <summary>What is wrong where the period ends before it begins, as its dates are written; else null.</summary>
    public string? Reversed => To?.Latest < From?.Earliest ? $"ends before it begins: {From} is after {To}" : null;

    /// <summary>Whether the period covers a day.</summary>
    /// <param name="day">The day; where it is known only as a span, or qualified, every day that it can mean counts.</param>
    /// <param name="today">
    /// The day on which a reader looks, where a reader chose the day: that no end is recorded says nothing of days to come.
    /// Null where something happened on the day, so that it has come however coarsely it is known.
    /// </param>
    public Coverage On(EdtfDate day, DateOnly? today)
    {
        var (first, last) = day.Readings;
        var canHaveBegun = From?.EarliestReading is not { } earliestStart || earliestStart <= last;
        var canStillRun = To?.LatestReading is not { } latestEnd || latestEnd >= first;
        if (!canHaveBegun || !canStillRun)
        {
            return Coverage.No;
        }

        var hasBegun = From?.LatestReading <= first;
        var hasNotEnded = To is null ? today is not { } now || !day.IsToCome(now) : To.EarliestReading >= last;
        return hasBegun && hasNotEnded ? Coverage.Certain : Coverage.Possible;
    }
}
