using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>A page of sanctions, and what is true of all of them.</summary>
/// <param name="List">The page.</param>
/// <param name="Ended">Of how many an end is recorded.</param>
/// <param name="Certain">How many were certainly in force on the day asked for; all where none was.</param>
public sealed record SanctionsFound(PagedList<OnDay<SanctionSummary>> List, int Ended, int Certain)
{
    public int Total => List.Total;
}
