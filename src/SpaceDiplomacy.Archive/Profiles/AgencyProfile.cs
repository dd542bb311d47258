using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An agency and all that the archive has of one.</summary>
public sealed record AgencyProfile
{
    private const int StatementsOnAPage = 10;

    public required AgencyDetail Agency { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The offices held there, the first taken first.</summary>
    public required PagedList<AgencyOffice> Offices { get; init; }

    /// <summary>Sanctions on the agency.</summary>
    public required PagedList<SanctionSummary> Sanctions { get; init; }

    /// <summary>Statements made in office there, the newest first.</summary>
    public required PagedList<StatementSummary> Statements { get; init; }

    /// <summary>How the statements spread over the years.</summary>
    public required IReadOnlyList<FacetValue> Years { get; init; }

    /// <summary>What the timeline of the record shows.</summary>
    public required TimelineCriteria Axis { get; init; }

    public required StateOnDay? OnDay { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<AgencyProfile?> ReadAsync(
        StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var connection = scope.Connection;
        if (connection.FindAgency(slug) is not { } found)
        {
            return null;
        }

        var said = await search.Times.PageOfNumbersAsync(SpokenBy.Agency(slug), asked.Page, StatementsOnAPage, cancellationToken);
        var axis = new TimelineCriteria { Agencies = [slug], On = asked.On };
        var state = await search.FindHeldAsync(axis, asked.Today, cancellationToken);
        var statements = connection.ByNumber(scope.Columns.Names, [.. said.Items.Concat(state.Numbers).Distinct()]);
        return new()
        {
            Agency = found.Record,
            Version = found.Version,
            Offices = connection.OfficesAt(found.Id, asked.Page),
            Sanctions = connection.Sanctions(SanctionReader.OnAgency, found.Id, asked.Page),
            Statements = said.With(statements),
            Years = await search.CountByPossibleYearAsync(new() { Agencies = [slug] }, cancellationToken),
            Axis = axis,
            OnDay = state.With(statements),
        };
    }
}
