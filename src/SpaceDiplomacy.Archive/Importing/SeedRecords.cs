using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>How each kind of record is written in its file: one method a kind, one line a key.</summary>
internal static class SeedRecords
{
    public static TopicSeed Topic(SeedMap map, string slug, string fingerprint) =>
        new(slug, fingerprint, map.Text("name"));

    public static AuthoritySeed Authority(SeedMap map, string slug, string fingerprint) =>
        new(slug, fingerprint, map.Text("name"), map.Country("jurisdiction"));

    public static SourceSeed Source(SeedMap map, string slug, string fingerprint, string body)
    {
        if (body.Length > 0)
        {
            map.Report("text below the front matter", "nothing: what a source says stands in the records that cite it");
        }

        return new(slug, fingerprint)
        {
            Title = map.Text("title"),
            Publisher = map.Text("publisher"),
            Author = map.OptionalText("author"),
            Published = map.OptionalDate("published"),
            Url = map.Url("url"),
            ArchivedUrl = map.OptionalUrl("archived-url"),
            Kind = map.Term<SourceKind>("kind"),
            Language = map.Language("language"),
        };
    }

    public static AgencySeed Agency(SeedMap map, string slug, string fingerprint, string body)
    {
        var life = map.Period("founded", "dissolved");
        return new(slug, fingerprint)
        {
            Name = map.Text("name"),
            NativeName = map.OptionalText("native-name"),
            Abbreviation = map.OptionalText("abbreviation"),
            Country = map.Country("country"),
            Founded = life.From,
            Dissolved = life.To,
            Website = map.OptionalUrl("website"),
            Wikidata = map.OptionalWikidata("wikidata"),
            Sources = map.Sources(),
            Summary = Body(map, body, "a summary"),
        };
    }

    public static EntitySeed Entity(SeedMap map, string slug, string fingerprint, string body) =>
        new(slug, fingerprint, map.Text("name"), map.OptionalCountry("country"), Body(map, body, "what the entity is"));

    public static OfficialSeed Official(SeedMap map, string slug, string fingerprint, string body) =>
        new(slug, fingerprint)
        {
            Name = map.Text("name"),
            NativeName = map.OptionalText("native-name"),
            Aliases = map.Texts("aliases"),
            Citizenship = map.Country("citizenship"),
            Born = map.OptionalDate("born"),
            Wikidata = map.OptionalWikidata("wikidata"),
            Portrait = Portrait(map.OptionalMap("portrait")),
            Appointments = [.. map.Maps("appointments").Select(Appointment)],
            Sources = map.Sources(),
            Biography = Body(map, body, "a biography"),
        };

    public static EventSeed Event(SeedMap map, string slug, string fingerprint, string body) =>
        new(slug, fingerprint)
        {
            Title = map.Text("title"),
            Date = map.Date("date"),
            Officials = map.References("officials", RecordKind.Officials),
            Agencies = map.References("agencies", RecordKind.Agencies),
            Sources = map.Sources(),
            Description = Body(map, body, "what happened"),
        };

    public static SanctionSeed Sanction(SeedMap map, string slug, string fingerprint, string body)
    {
        var (official, agency, entity) = Target(map);
        var imposed = map.Date("imposed");
        return new(slug, fingerprint)
        {
            TargetOfficial = official,
            TargetAgency = agency,
            TargetEntity = entity,
            Authority = map.Reference("authority", RecordKind.Authorities),
            Programme = map.Text("programme"),
            LegalBasis = map.Text("legal-basis"),
            Imposed = imposed,
            Lifted = map.Until("imposed", imposed, "lifted").To,
            Measures = map.Terms<Measure>("measures"),
            Sources = map.Sources(),
            Reason = Body(map, body, "the reason"),
        };
    }

    public static StatementSeed Statement(SeedMap map, string slug, string fingerprint, string body)
    {
        var venue = map.Map("venue", "a venue with kind and name");
        var mentions = map.OptionalMap("mentions");
        var standing = map.OptionalMap("standing");
        var statement = new StatementSeed(slug, fingerprint)
        {
            Official = map.Reference("official", RecordKind.Officials),
            Date = map.Date("date"),
            SaidIn = map.OptionalLanguage("said-in"),
            VenueKind = venue?.Term<VenueKind>("kind") ?? VenueKind.Other,
            VenueName = venue?.Text("name") ?? "",
            Topics = map.References("topics", RecordKind.Topics),
            MentionedAgencies = mentions?.References("agencies", RecordKind.Agencies) ?? [],
            MentionedOfficials = mentions?.References("officials", RecordKind.Officials) ?? [],
            Links = [.. map.Maps("links").Select(link => Link(link, slug))],
            Standing = standing?.Term<Standing>("value") ?? Standing.Attributed,
            StandingNote = standing?.OptionalText("note"),
            StandingSources = standing?.References("sources", RecordKind.Sources) ?? [],
            Wordings = Wordings(map),
            Context = body,
        };
        if (statement.Standing != Standing.Attributed
            && (statement.StandingNote is null || statement.StandingSources.Count == 0))
        {
            standing!.Report($"a {statement.Standing.Term()} statement without note or sources", "a note and its sources");
        }

        venue?.Finish();
        mentions?.Finish();
        standing?.Finish();
        return statement;
    }

    private static Portrait? Portrait(SeedMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var portrait = new Portrait(map.Reference("file", RecordKind.Portraits), map.Text("credit"), map.Text("licence"));
        map.Finish();
        return portrait;
    }

    private static AppointmentSeed Appointment(SeedMap map)
    {
        var held = map.Period("from", "to");
        var appointment = new AppointmentSeed(
            map.Text("title"),
            map.OptionalReference("agency", RecordKind.Agencies),
            map.OptionalText("organization"),
            held.From,
            held.To,
            map.Sources());
        if ((appointment.Agency is null) == (appointment.Organization is null))
        {
            map.Report("an appointment that does not say where", "either 'agency' or 'organization'");
        }

        map.Finish();
        return appointment;
    }

    private static (string? Official, string? Agency, string? Entity) Target(SeedMap map)
    {
        if (map.Map("target", "a target: an official, an agency or an entity") is not { } target)
        {
            return default;
        }

        var named = (
            target.OptionalReference("official", RecordKind.Officials),
            target.OptionalReference("agency", RecordKind.Agencies),
            target.OptionalReference("entity", RecordKind.Entities));
        OneOf(target, "target", "official, agency or entity", named.Item1, named.Item2, named.Item3);
        target.Finish();
        return named;
    }

    private static LinkSeed Link(SeedMap map, string slug)
    {
        var link = new LinkSeed(
            map.Term<LinkType>("type"),
            map.OptionalReference("event", RecordKind.Events),
            map.OptionalReference("sanction", RecordKind.Sanctions),
            map.OptionalReference("statement", RecordKind.Statements),
            map.References("sources", RecordKind.Sources));
        OneOf(map, "link", "event, sanction or statement", link.Event, link.Sanction, link.Statement);
        if (link.Statement == slug)
        {
            map.Report("a link from the statement to itself", "another record");
        }

        map.Finish();
        return link;
    }

    private static List<WordingSeed> Wordings(SeedMap map)
    {
        if (map.IsEmpty("wordings"))
        {
            map.Report("wordings", "a statement without a wording", "at least one under 'wordings'");
        }

        var wordings = map.Maps("wordings").Select(Wording).ToList();
        if (wordings.Count(wording => wording.Preferred) > 1)
        {
            map.Report("wordings", "more than one preferred wording", "one at most");
        }

        return wordings;
    }

    private static WordingSeed Wording(SeedMap map)
    {
        var wording = new WordingSeed(
            map.Text("text"),
            map.Language("language"),
            map.Term<WordingKind>("kind"),
            map.Flag("preferred"),
            map.OptionalText("note"),
            map.Sources());
        map.Finish();
        return wording;
    }

    private static void OneOf(SeedMap map, string name, string keys, params ReadOnlySpan<string?> targets)
    {
        var count = 0;
        foreach (var target in targets)
        {
            count += target is null ? 0 : 1;
        }

        if (count != 1)
        {
            map.Report($"a {name} that names {count} records", $"exactly one of {keys}");
        }
    }

    private static string Body(SeedMap map, string body, string expected)
    {
        if (body.Length == 0)
        {
            map.Report("no text below the front matter", expected);
        }

        return body;
    }
}
