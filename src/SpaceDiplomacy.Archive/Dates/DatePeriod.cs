namespace SpaceDiplomacy.Archive.Dates;

/// <summary>What can be said of a period on a day.</summary>
public enum Coverage
{
    /// <summary>The recorded dates exclude the day.</summary>
    No,

    /// <summary>A date is too coarse to say, or the start is not recorded.</summary>
    Possible,

    /// <summary>The period had begun by its latest possible first day, and no end is recorded before the day.</summary>
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
    /// <summary>Whether the period covers a day that may itself be known only as a span.</summary>
    public Coverage On(EdtfDate day)
    {
        var first = day.Earliest ?? DateOnly.MinValue;
        var last = day.Latest ?? DateOnly.MaxValue;
        var canHaveBegun = From?.Earliest is not { } earliestStart || earliestStart <= last;
        var canStillRun = To?.Latest is not { } latestEnd || latestEnd >= first;
        if (!canHaveBegun || !canStillRun)
        {
            return Coverage.No;
        }

        var hasBegun = From?.Latest is { } latestStart && latestStart <= first;
        var hasNotEnded = To is null || (To.Earliest is { } earliestEnd && earliestEnd >= last);
        return hasBegun && hasNotEnded ? Coverage.Certain : Coverage.Possible;
    }
}
