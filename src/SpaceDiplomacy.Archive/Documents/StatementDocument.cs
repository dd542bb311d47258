using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record StatementDocument : RecordDocument
{
    public required string Official { get; init; }

    public required EdtfDate Date { get; init; }

    public required string? SaidIn { get; init; }

    public required VenueDocument Venue { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required MentionsDocument? Mentions { get; init; }

    public required IReadOnlyList<LinkDocument> Links { get; init; }

    /// <summary>Null where nobody says anything about it: attributed.</summary>
    public required StandingDocument? Standing { get; init; }

    public required IReadOnlyList<WordingDocument> Wordings { get; init; }

    public required string Context { get; init; }

    internal static StatementDocument Fields(DocumentFields f, StatementDocument? d)
    {
        var statement = new StatementDocument
        {
            Official = f.Reference("official", RecordKind.Officials, d?.Official),
            Date = f.Date("date", DateLimits.Happening, d?.Date),
            SaidIn = f.OptionalLanguage("said-in", d?.SaidIn),
            Venue = f.Map("venue", "a venue with kind and name", d?.Venue, VenueDocument.Fields),
            Topics = f.References("topics", RecordKind.Topics, d?.Topics),
            Mentions = f.OptionalMap("mentions", d?.Mentions, MentionsDocument.Fields),
            Links = f.Maps("links", d?.Links, LinkDocument.Fields),
            Standing = f.OptionalMap("standing", d?.Standing, StandingDocument.Fields),
            Wordings = f.Maps("wordings", d?.Wordings, WordingDocument.Fields),
            Context = f.OptionalBody(d?.Context),
        };
        f.NotEmpty("wordings", "a statement without a wording", "at least one under 'wordings'");
        if (statement.Wordings.Count(wording => wording.Preferred) > 1)
        {
            f.Report("wordings", "more than one preferred wording", "one at most");
        }

        return statement;
    }

    internal Statement ToRow(
        long number,
        Official official,
        List<Topic> topics,
        List<Agency> mentionedAgencies,
        List<Official> mentionedOfficials,
        List<Wording> wordings,
        List<Source> standingSources) => new()
        {
            Number = number,
            Official = official,
            Date = Date,
            SaidIn = SaidIn,
            Venue = new(Venue.Kind, Venue.Name),
            Standing = new(Standing?.Value ?? Statements.Standing.Attributed, Standing?.Note),
            StandingSources = standingSources,
            Topics = topics,
            MentionedAgencies = mentionedAgencies,
            MentionedOfficials = mentionedOfficials,
            Wordings = wordings,
            Context = Context,
        };
}

/// <summary>Where it was said.</summary>
public sealed record VenueDocument(VenueKind Kind, string Name)
{
    internal static VenueDocument Fields(DocumentFields f, VenueDocument? d) =>
        new(f.Term("kind", d?.Kind), f.Text("name", d?.Name));
}

/// <summary>Whom and what the statement names; at least one.</summary>
public sealed record MentionsDocument(IReadOnlyList<string> Agencies, IReadOnlyList<string> Officials)
{
    internal static MentionsDocument? Fields(DocumentFields f, MentionsDocument? d)
    {
        var mentions = new MentionsDocument(
            f.References("agencies", RecordKind.Agencies, d?.Agencies),
            f.References("officials", RecordKind.Officials, d?.Officials));
        return mentions.Agencies.Count + mentions.Officials.Count > 0 ? mentions : null;
    }
}

/// <summary>A relation to one of the three.</summary>
public sealed record LinkDocument(
    LinkType Type, string? Event, string? Sanction, string? Statement, IReadOnlyList<string> Sources)
{
    internal static LinkDocument Fields(DocumentFields f, LinkDocument? d)
    {
        var link = new LinkDocument(
            f.Term("type", d?.Type),
            f.OptionalReference("event", RecordKind.Events, d?.Event),
            f.OptionalReference("sanction", RecordKind.Sanctions, d?.Sanction),
            f.OptionalReference("statement", RecordKind.Statements, d?.Statement),
            f.References("sources", RecordKind.Sources, d?.Sources));
        f.OneOf("link", "event, sanction or statement", link.Event, link.Sanction, link.Statement);
        if (link.Statement == f.Slug)
        {
            f.Report("a link from the statement to itself", "another record");
        }

        return link;
    }

    internal StatementLink ToRow(
        int position, Event? happening, Sanction? sanction, Statement? statement, List<Source> sources) => new()
        {
            Position = position,
            Type = Type,
            Event = happening,
            Sanction = sanction,
            TargetStatement = statement,
            Sources = sources,
        };
}

/// <summary>Whether the words are held to be the official's, and who says so.</summary>
public sealed record StandingDocument(Standing Value, string? Note, IReadOnlyList<string> Sources)
{
    internal static StandingDocument Fields(DocumentFields f, StandingDocument? d)
    {
        var standing = new StandingDocument(
            f.Term("value", d?.Value),
            f.OptionalText("note", d?.Note),
            f.References("sources", RecordKind.Sources, d?.Sources));
        if (standing.Value != Standing.Attributed && (standing.Note is null || standing.Sources.Count == 0))
        {
            f.Report($"a {standing.Value.Term()} statement without note or sources", "a note and its sources");
        }

        return standing;
    }
}

/// <summary>One text of the statement in one language.</summary>
public sealed record WordingDocument(
    string Text,
    string Language,
    WordingKind Kind,
    bool Preferred,
    string? Translator,
    string? Note,
    IReadOnlyList<string> Sources)
{
    internal static WordingDocument Fields(DocumentFields f, WordingDocument? d)
    {
        var wording = new WordingDocument(
            f.Text("text", d?.Text),
            f.Language("language", d?.Language),
            f.Term("kind", d?.Kind),
            f.Flag("preferred", d?.Preferred),
            f.OptionalText("translator", d?.Translator),
            f.OptionalText("note", d?.Note),
            f.Sources(d?.Sources));
        // Words of the archive's own between quotation marks would be read as the official's.
        if (wording.Kind == WordingKind.Reported && QuotationMarks.FirstIn(wording.Text) is { } mark)
        {
            f.Report("text", $"a quotation mark ({mark}) in a reported text", "indirect speech without them, also around names");
        }

        return wording;
    }

    internal Wording ToRow(int position, List<Source> sources) => new()
    {
        Position = position,
        Text = Text,
        Language = Language,
        Kind = Kind,
        Preferred = Preferred,
        Translator = Translator,
        Note = Note,
        Sources = sources,
    };
}
