using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Agencies;

/// <summary>Who held which office at an agency.</summary>
public sealed record AgencyOffice
{
    public required RecordName Official { get; init; }

    public required string Title { get; init; }

    public required EdtfDate? From { get; init; }

    public required EdtfDate? To { get; init; }

    public DatePeriod Period => new(From, To);
}
