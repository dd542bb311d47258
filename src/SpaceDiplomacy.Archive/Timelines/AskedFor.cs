using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>
/// What some criteria ask for beside statements, of all times: conditions on an appointment <c>p</c>, a sanction <c>s</c> and an
/// event <c>e</c> in SQL, in which the first three parameters are JSON arrays of keys of officials, keys of agencies, and
/// numbers of statements.
/// </summary>
internal sealed record AskedFor
{
    private const string Officials = "(SELECT value FROM json_each(?1))";
    private const string Agencies = "(SELECT value FROM json_each(?2))";
    private const string Links =
        "Statements t JOIN StatementLinks l ON l.StatementId = t.Id WHERE t.Number IN (SELECT value FROM json_each(?3))";

    private static readonly AskedFor Everything = new() { Offices = "TRUE", Sanctions = "TRUE", Events = "TRUE" };

    private static readonly AskedFor Nothing = new() { Offices = "FALSE", Sanctions = "FALSE", Events = "FALSE", IsTooMuch = true };

    /// <summary>Offices of the officials, or at the agencies; of topics, those in which somebody spoke about them.</summary>
    public required string Offices { get; init; }

    /// <summary>Sanctions on the officials and agencies; of topics, those that statements about them are linked to.</summary>
    public required string Sanctions { get; init; }

    /// <summary>Events that name the officials or agencies; of topics, those that statements about them are linked to.</summary>
    public required string Events { get; init; }

    /// <summary>Whether there are too many statements about the topics to look at their links; then there is nothing.</summary>
    public bool IsTooMuch { get; private init; }

    public bool IsEverything => ReferenceEquals(this, Everything);

    private IReadOnlyList<(int Place, string Keys)> Parameters { get; init; } = [];

    /// <summary>Binds what the conditions are about.</summary>
    public RawStatement Bind(RawStatement statement) =>
        Parameters.Aggregate(statement, (bound, parameter) => bound.Bind(parameter.Place, parameter.Keys));

    public static async Task<AskedFor> FindAsync(
        ArchiveNames names, StatementTimes times, TimelineCriteria criteria, CancellationToken cancellationToken)
    {
        if (criteria.HasSubjects)
        {
            return new()
            {
                Offices = $"(p.OfficialId IN {Officials} OR p.AgencyId IN {Agencies})",
                Sanctions = $"(s.TargetOfficialId IN {Officials} OR s.TargetAgencyId IN {Agencies})",
                Events = $"""
                    e.Id IN (SELECT j.EventId FROM EventOfficials j WHERE j.OfficialId IN {Officials}
                    UNION SELECT j.EventId FROM EventAgencies j WHERE j.AgencyId IN {Agencies})
                    """,
                Parameters =
                [
                    (1, Stored.Json(names.Officials.KeysOf(criteria.Officials))),
                    (2, Stored.Json(names.Agencies.KeysOf(criteria.Agencies))),
                ],
            };
        }

        if (criteria.Topics.Count == 0)
        {
            return Everything;
        }

        var (_, said) = await times.BetweenAsync(
            criteria.SpokenBy, DateOnly.MinValue, DateOnly.MaxValue, ArchiveTimelineReader.Most, cancellationToken);
        return said is null ? Nothing : new()
        {
            Offices = """
                p.Id IN (SELECT held.Id FROM Statements t JOIN Appointments held ON held.OfficialId = t.OfficialId
                AND (held.From_EarliestReading IS NULL OR held.From_EarliestReading <= t.Date_LatestReading)
                AND (held.To_LatestReading IS NULL OR held.To_LatestReading >= t.Date_EarliestReading)
                WHERE t.Number IN (SELECT value FROM json_each(?3)))
                """,
            Sanctions = $"s.Id IN (SELECT l.SanctionId FROM {Links})",
            Events = $"e.Id IN (SELECT l.EventId FROM {Links})",
            Parameters = [(3, Stored.Json(said.Select(one => one.Number)))],
        };
    }
}
