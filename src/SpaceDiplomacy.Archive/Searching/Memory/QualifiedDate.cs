using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// The date of a statement where it is approximate or uncertain, so that it can mean other days than those that are
/// written. Few statements have such a date.
/// </summary>
/// <param name="FirstReading">The first day that it can mean, as a day number.</param>
/// <param name="LastReading">The last.</param>
/// <param name="IsApproximate">Whether it is about then.</param>
/// <param name="IsUncertain">Whether it is doubtful.</param>
internal sealed record QualifiedDate(int FirstReading, int LastReading, bool IsApproximate, bool IsUncertain)
{
    public static QualifiedDate Of(EdtfDate date)
    {
        var (first, last) = date.Readings;
        return new(first.DayNumber, last.DayNumber, date.IsApproximate, date.IsUncertain);
    }
}
