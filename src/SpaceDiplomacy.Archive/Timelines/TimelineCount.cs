using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>So many things in a month, where there are too many to show each; or in the months that their dates can mean.</summary>
/// <param name="Months">A month, a year, or an interval of months: no finer than the dates of what is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Title">The text alternative.</param>
public sealed record TimelineCount(EdtfDate Months, int Count, string Title)
{
    /// <summary>Whether all of them certainly lie in one month.</summary>
    public bool IsMonth => Months is { Precision: DatePrecision.Month, IsApproximate: false, IsUncertain: false };
}
