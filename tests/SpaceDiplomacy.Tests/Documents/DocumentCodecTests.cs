using System.Text;
using System.Text.Json;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Documents;

/// <summary>What is written is read back as it was, and the same is always written alike.</summary>
public sealed class DocumentCodecTests
{
    private static readonly EdtfDate Day = EdtfDate.Parse("2014-04-29");
    private static readonly EdtfDate Year = EdtfDate.Parse("2015~");
    private static readonly IReadOnlyList<string> Sources = ["gazette", "2014-04-29", "24tv"];

    [Fact]
    public void Write_OfTheWholeSeed_IsReadBackAsItWas()
    {
        var edition = SeedReader.Read(Repository.Seed);

        AssertReadBack(DocumentCodecs.Today.Topics, edition.Topics);
        AssertReadBack(DocumentCodecs.Today.Authorities, edition.Authorities);
        AssertReadBack(DocumentCodecs.Today.Sources, edition.Sources);
        AssertReadBack(DocumentCodecs.Today.Agencies, edition.Agencies);
        AssertReadBack(DocumentCodecs.Today.Entities, edition.Entities);
        AssertReadBack(DocumentCodecs.Today.Officials, edition.Officials);
        AssertReadBack(DocumentCodecs.Today.Events, edition.Events);
        AssertReadBack(DocumentCodecs.Today.Sanctions, edition.Sanctions);
        AssertReadBack(DocumentCodecs.Today.Statements, edition.Statements);
    }

    [Fact]
    public void Write_OfHostileTexts_IsReadBackInEveryField()
    {
        foreach (var text in HostileTexts.All)
        {
            AssertKept(DocumentCodecs.Today.Topics, Topic, text);
            AssertKept(DocumentCodecs.Today.Authorities, Authority, text);
            AssertKept(DocumentCodecs.Today.Sources, Source, text);
            AssertKept(DocumentCodecs.Today.Agencies, Agency, text);
            AssertKept(DocumentCodecs.Today.Entities, Entity, text);
            AssertKept(DocumentCodecs.Today.Officials, Official, text);
            AssertKept(DocumentCodecs.Today.Events, Event, text);
            AssertKept(DocumentCodecs.Today.Sanctions, Sanction, text);
            AssertKept(DocumentCodecs.Today.Statements, Statement, text);
        }
    }

    [Fact]
    public void Write_OfAStatement_HasTheKeysInOrderAndOneValueALine() => Assert.Equal(
        """
        ---
        official: ada-orbit
        date: "2014-04-29"
        said-in: ca
        venue:
          kind: press-conference
          name: "Hall: 1"
        topics:
          - sanctions
        mentions:
          agencies:
            - asa
          officials:
            - bob-orbit
        links:
          - type: quotes
            statement: bob-2013
            sources:
              - gazette
              - "2014-04-29"
              - 24tv
        standing:
          value: disputed
          note: "Hall: 1"
          sources:
            - gazette
            - "2014-04-29"
            - 24tv
        wordings:
          - text: "Hall: 1"
            language: en
            kind: translation
            preferred: true
            translator: "Hall: 1"
            note: "Hall: 1"
            sources:
              - gazette
              - "2014-04-29"
              - 24tv
        former-slugs:
          - ada-2014
        correction:
          - date: "2014-04-29"
            note: "Hall: 1"
        ---

        Body

        """,
        DocumentCodecs.Today.Statements.Write(Statement("Hall: 1", "Body")).Text);

    [Fact]
    public void Write_OfWhatIsNotThere_WritesNothing() => Assert.Equal(
        "---\nname: Balloons\n---\n", DocumentCodecs.Today.Topics.Write(new() { Slug = "balloons", Name = "Balloons" }).Text);

    [Theory]
    [InlineData("---\nname: Balloons\nnote: none\n---\n")]
    [InlineData("---\nnote: none\n---\n")]
    [InlineData("")]
    public void Read_OfATextThatIsNoDocument_IsNull(string text) =>
        Assert.Null(DocumentCodecs.Today.Topics.Read("balloons", text));

    private static void AssertReadBack<T>(DocumentCodec<T> codec, IReadOnlyList<T> documents)
        where T : RecordDocument
    {
        Assert.NotEmpty(documents);
        foreach (var document in documents)
        {
            AssertReadBack(codec, document, document);
        }
    }

    /// <summary>A text comes back in every field, but for blanks around it and for halves of surrogate pairs.</summary>
    private static void AssertKept<T>(DocumentCodec<T> codec, Func<string, string, T> make, string text)
        where T : RecordDocument
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        if (!string.IsNullOrWhiteSpace(text))
        {
            var lines = whole.Split('\n').Select(line => line.TrimEnd('\r'));
            AssertReadBack(codec, make(text, text), make(whole.Trim(), string.Join('\n', lines).Trim()));
        }
    }

    private static void AssertReadBack<T>(DocumentCodec<T> codec, T document, T expected)
        where T : RecordDocument
    {
        var text = codec.Write(document).Text;
        var read = codec.Read(document.Slug, text);

        Assert.NotNull(read);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(read));
        Assert.Equal(text, codec.Write(read).Text);
    }

    private static TopicDocument Topic(string text, string body) => Whole(new TopicDocument { Name = text }, text);

    private static AuthorityDocument Authority(string text, string body) =>
        Whole(new AuthorityDocument { Name = text, Jurisdiction = "NO" }, text);

    private static SourceDocument Source(string text, string body) => Whole(
        new SourceDocument
        {
            Title = text,
            Publisher = text,
            Author = text,
            Published = Year,
            Url = "https://gazette.example/a?b=c#d: e",
            ArchivedUrl = "http://archive.example/[1]",
            Kind = SourceKind.SocialMedia,
            Language = "no",
        },
        text);

    private static AgencyDocument Agency(string text, string body) => Whole(
        new AgencyDocument
        {
            Name = text,
            NativeName = text,
            Abbreviation = text,
            Country = "NO",
            Founded = Day,
            Dissolved = Year,
            Website = "https://asa.example/",
            Wikidata = "Q42",
            Sources = Sources,
            Summary = body,
        },
        text);

    private static EntityDocument Entity(string text, string body) =>
        Whole(new EntityDocument { Name = text, Country = null, Summary = body }, text);

    private static OfficialDocument Official(string text, string body) => Whole(
        new OfficialDocument
        {
            Name = text,
            SortName = text,
            NativeName = text,
            NativeLanguage = "zh-Hant",
            Aliases = [text, "Another"],
            Citizenship = "NO",
            Born = Year,
            Wikidata = "Q1",
            Portrait = new("ada.jpg", text, text),
            Appointments = [new(text, "asa", null, Day, null, Sources), new(text, null, text, null, Year, Sources)],
            Sources = Sources,
            Biography = body,
        },
        text);

    private static EventDocument Event(string text, string body) => Whole(
        new EventDocument
        {
            Date = Day,
            Title = text,
            Officials = ["ada-orbit"],
            Agencies = [],
            Sources = Sources,
            Description = body,
        },
        text);

    private static SanctionDocument Sanction(string text, string body) => Whole(
        new SanctionDocument
        {
            Target = new(null, null, "balloon-works"),
            Authority = "gb-treasury",
            Programme = text,
            LegalBasis = text,
            Imposed = Day,
            Lifted = Year,
            Measures = [Measure.TravelBan, Measure.AssetFreeze],
            Sources = Sources,
            Reason = body,
        },
        text);

    private static StatementDocument Statement(string text, string body) => Whole(
        new StatementDocument
        {
            Official = "ada-orbit",
            Date = Day,
            SaidIn = "ca",
            Venue = new(VenueKind.PressConference, text),
            Topics = ["sanctions"],
            Mentions = new(["asa"], ["bob-orbit"]),
            Links = [new(LinkType.Quotes, null, null, "bob-2013", Sources)],
            Standing = new(Standing.Disputed, text, Sources),
            Wordings = [new(text, "en", WordingKind.Translation, true, text, text, Sources)],
            Context = body,
        },
        text);

    private static T Whole<T>(T document, string text)
        where T : RecordDocument
    {
        RecordDocument own = document;
        return (T)(own with { Slug = "a-record", FormerSlugs = ["ada-2014"], Corrections = [new(Day, text)] });
    }
}
