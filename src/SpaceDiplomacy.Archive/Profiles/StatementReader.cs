using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads one statement whole, in as many queries as there are methods below, however much there is of it.</summary>
internal sealed class StatementReader(RawConnection connection, ArchiveNames names)
{
    private const string StandingRole = "standing";
    private const string WordingRole = "wording";
    private const string LinkRole = "link";
    private const string TopicRole = "topic";
    private const string AgencyRole = "agency";
    private const string OfficialRole = "official";

    private const string Wording = """
        w.Id, w.Position, w.Text, w.Language, w.Kind, w.Preferred, w.Translator, w.Note,
        src.Slug, c.Result, c.Foldings, c.Exact, c.Prefix, c.Suffix, c.Start, c.End, c.Sha256, k.CapturedOn
        """;

    private const string Checks = """
        LEFT JOIN WordingChecks c ON c.WordingId = w.Id LEFT JOIN Sources src ON src.Id = c.SourceId
        LEFT JOIN Captures k ON k.SourceId = c.SourceId
        """;

    /// <summary>The statement with a slug; null where there is none.</summary>
    public FoundStatement? Find(string slug)
    {
        using var row = connection.Prepare($"""
            SELECT r.Id, r.OfficialId, r.Date_Text, r.SaidIn, r.VenueKind, r.VenueName, r.Standing, r.StandingNote, r.Context,
            (SELECT max(n.Number) FROM Statements n WHERE n.OfficialId = r.OfficialId AND n.Number < r.Number),
            (SELECT min(n.Number) FROM Statements n WHERE n.OfficialId = r.OfficialId AND n.Number > r.Number),
            r.Number, {RecordVersion.Columns}, {Wording}
            FROM Statements r JOIN Wordings w ON w.StatementId = r.Id {Checks}
            WHERE r.Slug = ?1 ORDER BY w.Position, src.Published_Earliest, src.Slug
            """);
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var (id, officialId) = (row.Integer(0), row.Integer(1));
        var (sources, named) = ReadNamed(id);
        var official = names.OfficialOf(officialId);
        List<WordingDetail> wordings;
        var found = new FoundStatement
        {
            Id = id,
            OfficialId = officialId,
            Number = row.Integer(11),
            Before = row.IntegerOrNull(9),
            After = row.IntegerOrNull(10),
            Version = RecordVersion.Read(row, 12),
            Statement = new()
            {
                Slug = slug,
                Official = new(official.Slug, official.Name),
                Date = row.Date(2),
                SaidIn = row.TextOrNull(3),
                Venue = new(row.Term<VenueKind>(4), row.Text(5)),
                Standing = new(row.Term<Standing>(6), row.TextOrNull(7), sources[(StandingRole, id)].Cited()),
                Context = row.Text(8),
                Topics = [.. named[TopicRole]],
                MentionedAgencies = [.. named[AgencyRole]],
                MentionedOfficials = [.. named[OfficialRole]],
                Wordings = wordings = [],
                Links = ReadLinks(id, sources),
                Offices = names.OfficesOf(official.Slug),
            },
        };
        ReadWordings(row, sources, wordings);
        return found;
    }

    /// <summary>The sources of everything that the statement has, and the records that it names, by name.</summary>
    private (ILookup<(string Role, long Of), SourceSummary> Sources, ILookup<string, RecordName> Named) ReadNamed(long id)
    {
        using var rows = connection.Prepare($"""
            SELECT '{StandingRole}', j.StatementId, {SourceSummary.Columns}
            FROM StatementStandingSources j JOIN Sources src ON src.Id = j.SourceId WHERE j.StatementId = ?1
            UNION ALL SELECT '{WordingRole}', w.Id, {SourceSummary.Columns}
            FROM Wordings w JOIN WordingSources j ON j.WordingId = w.Id JOIN Sources src ON src.Id = j.SourceId WHERE w.StatementId = ?1
            UNION ALL SELECT '{LinkRole}', l.Id, {SourceSummary.Columns}
            FROM StatementLinks l JOIN StatementLinkSources j ON j.StatementLinkId = l.Id JOIN Sources src ON src.Id = j.SourceId
            WHERE l.StatementId = ?1
            UNION ALL SELECT '{TopicRole}', 0, t.Slug, t.Name, '', '', '', '', '', '', ''
            FROM StatementTopics j JOIN Topics t ON t.Id = j.TopicId WHERE j.StatementId = ?1
            UNION ALL SELECT '{AgencyRole}', 0, a.Slug, a.Name, '', '', '', '', '', '', ''
            FROM StatementMentionedAgencies j JOIN Agencies a ON a.Id = j.AgencyId WHERE j.StatementId = ?1
            UNION ALL SELECT '{OfficialRole}', 0, o.Slug, o.Name, '', '', '', '', '', '', ''
            FROM StatementMentionedOfficials j JOIN Officials o ON o.Id = j.OfficialId WHERE j.StatementId = ?1
            ORDER BY 4, 3
            """);
        var sources = new List<((string Role, long Of) Of, SourceSummary Source)>();
        var named = new List<(string Role, RecordName Record)>();
        for (var has = rows.Bind(1, id).Step(); has; has = rows.Step())
        {
            var role = rows.Text(0);
            if (role is StandingRole or WordingRole or LinkRole)
            {
                sources.Add(((role, rows.Integer(1)), SourceSummary.Read(rows, 2)));
            }
            else
            {
                named.Add((role, new(rows.Text(2), rows.Text(3))));
            }
        }

        return (sources.ToLookup(source => source.Of, source => source.Source), named.ToLookup(name => name.Role, name => name.Record));
    }

    /// <summary>Reads the wordings of this row and of those after it; a row has one check of one wording, or none.</summary>
    private static void ReadWordings(
        RawStatement row, ILookup<(string, long), SourceSummary> sources, List<WordingDetail> wordings)
    {
        var checks = new List<CheckDetail>();
        do
        {
            var position = (int)row.Integer(17);
            if (wordings.Count == 0 || wordings[^1].Position != position)
            {
                wordings.Add(new(row.Text(18), row.Text(19), row.Term<WordingKind>(20), row.Integer(21) != 0)
                {
                    Position = position,
                    Translator = row.TextOrNull(22),
                    Note = row.TextOrNull(23),
                    Sources = sources[(WordingRole, row.Integer(16))].Cited(),
                    Checks = checks = [],
                });
            }

            if (!row.IsNull(24))
            {
                checks.Add(Check(row));
            }
        }
        while (row.Step());
    }

    private static CheckDetail Check(RawStatement row) => new()
    {
        Source = row.Text(24),
        Result = row.Term<CheckResult>(25),
        FoldingTerms = Stored.Texts(row.Text(26)),
        Passage = row.IsNull(27)
            ? null
            : new(row.Text(27), row.Text(28), row.Text(29), (int)row.Integer(30), (int)row.Integer(31)),
        Sha256 = row.TextOrNull(32),
        CapturedOn = row.TextOrNull(33) is { } day ? Stored.Day(day) : null,
    };

    private List<LinkDetail> ReadLinks(long statement, ILookup<(string, long), SourceSummary> sources)
    {
        using var rows = connection.Prepare("""
            SELECT l.Id, l.Type, h.Slug, h.Title, h.Date_Text, s.Slug, au.Name,
            coalesce(o.Name, a.Name, e.Name), s.Imposed_Text, t.Slug, speaker.Name, t.VenueName, t.Date_Text, t.Standing, t.StandingNote, t.Id
            FROM StatementLinks l LEFT JOIN Events h ON h.Id = l.EventId
            LEFT JOIN Sanctions s ON s.Id = l.SanctionId LEFT JOIN Authorities au ON au.Id = s.AuthorityId
            LEFT JOIN Officials o ON o.Id = s.TargetOfficialId LEFT JOIN Agencies a ON a.Id = s.TargetAgencyId
            LEFT JOIN Entities e ON e.Id = s.TargetEntityId
            LEFT JOIN Statements t ON t.Id = l.TargetStatementId LEFT JOIN Officials speaker ON speaker.Id = t.OfficialId
            WHERE l.StatementId = ?1 ORDER BY l.Position
            """);
        return rows.Bind(1, statement).List(row => new LinkDetail
        {
            Type = row.Term<LinkType>(1),
            Target = !row.IsNull(2) ? new(new(RecordKind.Events, row.Text(2), row.Text(3)), row.Date(4))
                : !row.IsNull(5) ? new(new(RecordKind.Sanctions, row.Text(5), $"{row.Text(6)}: {row.Text(7)}"), row.Date(8))
                : new(new(RecordKind.Statements, row.Text(9), StatementTitle.At(row.Text(10), row.Text(11))), row.Date(12)),
            Sources = sources[(LinkRole, row.Integer(0))].Cited(),
            TargetStanding = row.IsNull(9)
                ? new(Standing.Attributed, null, [])
                : new(row.Term<Standing>(13), row.TextOrNull(14), connection.StandingSources(row.Integer(15), row.Term<Standing>(13))),
        });
    }
}

/// <summary>A statement with what leads to what is around it.</summary>
internal sealed record FoundStatement
{
    public required long Id { get; init; }

    public required long OfficialId { get; init; }

    public required long Number { get; init; }

    /// <summary>The number of the official's statement before; null where it is the first.</summary>
    public required long? Before { get; init; }

    /// <summary>The number of the official's next statement; null where it is the last.</summary>
    public required long? After { get; init; }

    /// <summary>The numbers of both, as far as there are any.</summary>
    public IEnumerable<long> Neighbours => new[] { Before, After }.OfType<long>();

    public required RecordVersion Version { get; init; }

    public required StatementDetail Statement { get; init; }
}
