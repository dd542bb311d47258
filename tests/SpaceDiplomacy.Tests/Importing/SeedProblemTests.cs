using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

/// <summary>What somebody reads who made a slip in a seed file: each slip is one line that says what to do.</summary>
public sealed class SeedProblemTests : IDisposable
{
    private const string Statement = "statements/ada-2014-04-29-balloon.md";
    private const string Official = "officials/ada-orbit.md";
    private const string Sanction = "sanctions/gb-ada-orbit-2014.md";
    private const string Source = "sources/gazette.md";

    private static readonly ClockAt Clock = new(2026, 11, 24);

    private readonly SeedFolder seed = new();

    [Fact]
    public void Read_OfTheUnchangedSeed_FindsNoProblem() => Assert.Empty(seed.Problems());

    [Theory]
    [InlineData(Statement, "\"2014-04-29\"", "\"2015-02-29\"",
        "3: 'date' is '2015-02-29', expected an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, "
        + "2013-06/2013-07 or 2014/..")]
    [InlineData(Statement, "\"2014-04-29\"", "29 April 2014",
        "3: 'date' is '29 April 2014', expected an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, "
        + "2013-06/2013-07 or 2014/..")]
    [InlineData(Statement, "\"2014-04-29\"", "2014/..",
        "3: 'date' is '2014/..', expected a date with a first and a last day")]
    [InlineData(Sanction, "\"2014-04-28\"", "2014-04-31",
        "6: 'imposed' is '2014-04-31', expected an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, "
        + "2013-06/2013-07 or 2014/..")]
    [InlineData(Sanction, "imposed: \"2014-04-28\"", "imposed: \"2014-04-28\"\nlifted: \"2014-03\"",
        "7: the range ends before it begins: 2014-04-28 is after 2014-03, expected a 'lifted' that is not before 'imposed'")]
    [InlineData(Official, "2016-05-02", "2011",
        "9: the range ends before it begins: 2012 is after 2011, expected a 'to' that is not before 'from'")]
    [InlineData(Source, "2014-04-30", "yesterday",
        "4: 'published' is 'yesterday', expected an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, "
        + "2013-06/2013-07 or 2014/..")]
    public void Read_OfABadDate_SaysWhatADateIs(string file, string what, string with, string problem) =>
        AssertOneProblem(file, what, with, problem);

    [Theory]
    [InlineData(Statement, "\"2014-04-29\"", "\"2014-21\"",
        "3: 'date' is '2014-21', a season, a quarter or another part of a year, which is not supported, expected an EDTF date such as "
        + "2014, 2014-04, 2014-04-29, 2022~, 2019?, 2013-06/2013-07 or 2014/..")]
    [InlineData(Official, "2016-05-02", "2016-05-02/2016-05-01",
        "9: 'to' is '2016-05-02/2016-05-01', a range that ends before it begins: 2016-05-02 is after 2016-05-01, expected an EDTF date "
        + "such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, 2013-06/2013-07 or 2014/..")]
    public void Read_OfAFormThatIsNotSupported_NamesIt(string file, string what, string with, string problem) =>
        AssertOneProblem(file, what, with, problem);

    [Theory]
    [InlineData(Statement, "\"2014-04-29\"", "\"2999-01-01\"", "3: 'date' is '2999-01-01', expected a date from 1900 to 2027-11-24")]
    [InlineData(Statement, "\"2014-04-29\"", "\"2027-11-25\"", "3: 'date' is '2027-11-25', expected a date from 1900 to 2027-11-24")]
    [InlineData(Statement, "\"2014-04-29\"", "\"2014/2999\"", "3: 'date' is '2014/2999', expected a date from 1900 to 2027-11-24")]
    [InlineData(Statement, "\"2014-04-29\"", "\"0205-04-29\"", "3: 'date' is '0205-04-29', expected a date from 1900 to 2027-11-24")]
    [InlineData(Statement, "\"2014-04-29\"", "\"18XX\"", "3: 'date' is '18XX', expected a date from 1900 to 2027-11-24")]
    [InlineData("events/first-balloon.md", "\"2014-04\"", "\"2028\"", "2: 'date' is '2028', expected a date from 1900 to 2027-11-24")]
    [InlineData(Official, "2016-05-02", "9999",
        "9: 'to' is '9999', expected a date from 1900 to 2076-11-24; leave out 'to' where no end is recorded")]
    [InlineData(Official, "\"2012\"", "\"1012\"", "8: 'from' is '1012', expected a date from 1900 to 2076-11-24")]
    [InlineData(Official, "citizenship: \"AD\"", "citizenship: \"AD\"\nborn: \"2027\"", "5: 'born' is '2027', expected a date from 1850 to 2026-11-24")]
    [InlineData(Sanction, "imposed: \"2014-04-28\"", "imposed: \"2014-04-28\"\nlifted: \"9999-12-31\"",
        "7: 'lifted' is '9999-12-31', expected a date from 1900 to 2076-11-24; leave out 'lifted' where no end is recorded")]
    [InlineData(Sanction, "\"2014-04-28\"", "\"1014-04-28\"", "6: 'imposed' is '1014-04-28', expected a date from 1900 to 2076-11-24")]
    [InlineData("agencies/asa.md", "\"1993\"", "\"0993\"", "5: 'founded' is '0993', expected a date from 1800 to 2076-11-24")]
    [InlineData(Source, "\"2014-04-30\"", "\"1414-04-30\"", "4: 'published' is '1414-04-30', expected a date from 1500 to 2027-11-24")]
    public void Read_OfADateThatCannotBe_SaysBetweenWhenItCan(string file, string what, string with, string problem)
    {
        seed.Replace(file, what, with);

        var refusal = Assert.Throws<SeedException>(() => SeedReader.Read(seed.Path, Clock));
        Assert.Equal([$"{file}:{problem}"], refusal.Problems.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData(Statement, "\"2014-04-29\"", "\"2027-11-24\"")]
    [InlineData(Statement, "\"2014-04-29\"", "\"202X\"")]
    [InlineData(Statement, "\"2014-04-29\"", "\"1900\"")]
    [InlineData(Official, "2016-05-02", "2031")]
    [InlineData(Official, "\"2012\"", "\"../1998\"")]
    [InlineData(Official, "citizenship: \"AD\"", "citizenship: \"AD\"\nborn: \"2026\"")]
    [InlineData("agencies/asa.md", "\"1993\"", "\"18XX\"")]
    [InlineData(Source, "\"2014-04-30\"", "\"1543\"")]
    public void Read_OfADateThatCanBe_TakesIt(string file, string what, string with)
    {
        seed.Replace(file, what, with);

        Assert.NotEmpty(SeedReader.Read(seed.Path, Clock).Statements);
    }

    [Fact]
    public void Read_ByAClockThatIsWrong_RefusesNoDateOfTheFirstEdition()
    {
        seed.Replace(Statement, "\"2014-04-29\"", "\"2026-04-29\"");

        Assert.NotEmpty(SeedReader.Read(seed.Path, new ClockAt(1970, 1, 1)).Statements);
    }

    [Theory]
    [InlineData(Official, "citizenship", "nationality",
        "2: no 'citizenship', expected a two-letter country code such as FR",
        "4: unknown key 'nationality', expected one of aliases, appointments, born, citizenship, correction, "
        + "former-slugs, name, native-language, native-name, portrait, sort-name, sources, wikidata")]
    [InlineData(Statement, "press-conference, name: La Massana", "press-conference, title: La Massana",
        "5: no 'name', expected a text",
        "5: unknown key 'title', expected one of kind, name")]
    [InlineData(Statement, "preferred: true", "prefered: true",
        "16: unknown key 'prefered', expected one of kind, language, note, preferred, sources, text, "
        + "translator: did you mean 'preferred'?")]
    [InlineData(Official, "title: Director", "Title: Director",
        "6: no 'title', expected a text",
        "6: unknown key 'Title', expected one of agency, from, organization, sources, title, to: "
        + "did you mean 'title'?")]
    [InlineData("topics.yaml", "name: Sanctions", "name: Sanctions\n  note: none",
        "5: unknown key 'note', expected one of correction, former-slugs, name, slug")]
    public void Read_OfAnUnknownKey_ListsTheKnownOnes(
        string file, string what, string with, params string[] problems) =>
        AssertProblems(file, what, with, problems);

    [Theory]
    [InlineData(Statement, "official: ada-orbit", "official: ada-orbita",
        "2: there is no 'ada-orbita' in officials, "
        + "expected the slug of a record that exists: did you mean 'ada-orbit'?")]
    [InlineData(Statement, "topics: [sanctions]", "topics: [sanctions, balloons]",
        "6: there is no 'balloons' in topics, expected the slug of a record that exists")]
    [InlineData(Statement, "agencies: [asa]", "agencies: [asa, nasa]",
        "8: there is no 'nasa' in agencies, "
        + "expected the slug of a record that exists: did you mean 'asa'?")]
    [InlineData(Statement, "sanction: gb-ada-orbit-2014", "sanction: gb-ada",
        "10: there is no 'gb-ada' in sanctions, "
        + "expected the slug of a record that exists: did you mean 'gb-ada-orbit-2014'?")]
    [InlineData(Statement, "event: first-balloon", "event: second-balloon",
        "11: there is no 'second-balloon' in events, expected the slug of a record that exists")]
    [InlineData(Statement, "      - register", "      - registry",
        "23: there is no 'registry' in sources, "
        + "expected the slug of a record that exists: did you mean 'register'?")]
    [InlineData("statements/ada-2015-again.md", "statement: ada-2014-04-29-balloon", "statement: ada-2014",
        "6: there is no 'ada-2014' in statements, "
        + "expected the slug of a record that exists: did you mean 'ada-2014-04-29-balloon'?")]
    [InlineData(Sanction, "{official: ada-orbit}", "{entity: ballon-works}",
        "2: there is no 'ballon-works' in entities, "
        + "expected the slug of a record that exists: did you mean 'balloon-works'?")]
    [InlineData(Sanction, "gb-treasury", "treasury",
        "3: there is no 'treasury' in authorities, "
        + "expected the slug of a record that exists: did you mean 'gb-treasury'?")]
    public void Read_OfADanglingReference_NamesTheSlugAndWhereItIsMissing(
        string file, string what, string with, string problem) => AssertOneProblem(file, what, with, problem);

    [Theory]
    [InlineData("former-slugs: [Ada]",
        "4: 'Ada' in 'former-slugs', expected lower case letters and digits joined by single hyphens, 120 at most")]
    [InlineData("former-slugs: [ada, ada]", "4: 'ada' stands twice in 'former-slugs', expected each value once")]
    [InlineData("former-slugs:\n  - ada\n  - ada-orbit",
        "6: 'ada-orbit' is the slug of a record in officials, expected a slug that only this record had")]
    [InlineData("former-slugs: ada", "4: 'former-slugs' is a text, expected a list")]
    [InlineData("correction: [{date: 2026-05-01}]", "4: no 'note', expected a text")]
    [InlineData("correction: [{date: 2026/.., note: Her name.}]",
        "4: 'date' is '2026/..', expected a date with a first and a last day")]
    [InlineData("correction: [{date: 2026-05-01, note: Her name., by: Bob}]",
        "4: unknown key 'by', expected one of date, note")]
    [InlineData("correction:\n  - {date: 2026-05, note: Her name.}\n  - {date: 2026-06-02, note: Her age.}",
        "5: a correction of '2026-06-02' below one of '2026-05', expected the newest first")]
    public void Read_OfABadHistory_SaysWhichRule(string with, string problem) =>
        AssertOneProblem(Official, "citizenship: \"AD\"", $"{with}\ncitizenship: \"AD\"", problem);

    [Theory]
    [InlineData("- {kind: officials, slug: ada-orbit, note: Why}",
        "1: 'ada-orbit' is a record in officials, expected a record that was removed")]
    [InlineData("- {kind: officials, slug: bob}", "1: no 'note', expected a text")]
    [InlineData("- {kind: captures, slug: gazette, note: Why}", "1: 'kind' is 'captures', expected a kind of record")]
    [InlineData("- {kind: officials, slug: bob, note: Why}\n- {kind: officials, slug: bob, note: Because}",
        "2: 'bob' was removed twice, expected each removed record once")]
    [InlineData("- {kind: officials, slug: bob, note: Why, by: Ada}", "1: unknown key 'by', expected one of kind, note, slug")]
    public void Read_OfABadListOfTheRemoved_SaysWhere(string text, string problem)
    {
        seed.Write("removed.yaml", text);

        Assert.Equal([$"removed.yaml:{problem}"], seed.Problems());
    }

    [Fact]
    public void Read_OfAFormerSlugThatWasRemoved_SaysSo()
    {
        seed.Write("removed.yaml", "- {kind: officials, slug: bob, note: Why}")
            .Replace(Official, "citizenship: \"AD\"", "former-slugs: [bob]\ncitizenship: \"AD\"");

        Assert.Equal([$"{Official}:4: 'bob' is in removed.yaml too, expected a slug that only this record had"], seed.Problems());
    }

    [Fact]
    public void Read_OfTwoRecordsWithOneFormerSlug_NamesTheSecond()
    {
        seed.Replace("topics.yaml", "name: Crew transport", "name: Crew transport\n  former-slugs: [crews]")
            .Replace("topics.yaml", "name: Sanctions", "name: Sanctions\n  former-slugs: [crews]");

        Assert.Equal(
            ["topics.yaml:6: 'crews' is a former slug of two records, expected a slug that only this record had"],
            seed.Problems());
    }

    [Theory]
    [InlineData("topics.yaml", "slug: sanctions", "slug: crew-transport",
        "3: duplicate slug 'crew-transport', expected each slug once")]
    [InlineData("authorities.yaml", "slug: gb-treasury", "slug: GB_Treasury",
        "1: 'slug' is 'GB_Treasury', expected lower case letters and digits joined by single hyphens, 120 at most")]
    [InlineData("topics.yaml", "slug: sanctions", "slug:", "3: 'slug' is empty, expected a text")]
    public void Read_OfAListWithABadSlug_SaysSo(string file, string what, string with, string problem)
    {
        seed.Replace(file, what, with);

        Assert.Contains($"{file}:{problem}", seed.Problems());
    }

    [Theory]
    [InlineData("wordings:", "wordings: []\nx-wordings:",
        "12: a statement without a wording, expected at least one under 'wordings'")]
    [InlineData("sources: [gazette]\n  - text", "sources: []\n  - text",
        "17: no source, expected at least one slug under 'sources'")]
    [InlineData("    sources: [gazette]\n  - text", "  - text",
        "13: no source, expected at least one slug under 'sources'")]
    [InlineData("kind: original", "kind: original\n    preferred: true",
        "13: more than one preferred wording, expected one at most")]
    [InlineData("preferred: true", "preferred: yes",
        "16: 'preferred' is 'yes', expected true or false")]
    [InlineData("language: ca", "language: Catalan",
        "19: 'language' is 'Catalan', expected a BCP 47 language tag such as en or pt-BR")]
    [InlineData("kind: translation", "kind: translation\n    translator: [Bob]",
        "16: 'translator' is a list, expected a text")]
    [InlineData("said-in: ca", "said-in: CA",
        "4: 'said-in' is 'CA', expected a BCP 47 language tag such as en or pt-BR")]
    [InlineData("said-in: ca", "standing: {value: disputed, note: She denies it.}",
        "4: a disputed statement without note or sources, expected a note and its sources")]
    [InlineData("sanction: gb-ada-orbit-2014}", "sanction: gb-ada-orbit-2014, event: first-balloon}",
        "10: a link that names 2 records, expected exactly one of event, sanction or statement")]
    [InlineData("responds-to, sanction: gb-ada-orbit-2014", "responds-to",
        "10: a link that names 0 records, expected exactly one of event, sanction or statement")]
    [InlineData("sanction: gb-ada-orbit-2014", "statement: ada-2014-04-29-balloon",
        "10: a link from the statement to itself, expected another record")]
    [InlineData("venue: {kind: press-conference, name: La Massana}\n", "",
        "2: no 'venue', expected a venue with kind and name")]
    public void Read_OfAStatementAgainstItsRules_SaysWhichRule(string what, string with, string problem)
    {
        seed.Replace(Statement, what, with);

        Assert.Equal($"{Statement}:{problem}", seed.Problems()[0]);
    }

    [Theory]
    [InlineData(Statement, "kind: press-conference", "kind: PressConference",
        "5: 'kind' is 'PressConference', expected one of interview, press-conference, social-media, speech, "
        + "press-release, meeting, letter, testimony, article, television, radio, other: "
        + "did you mean 'press-conference'?")]
    [InlineData(Statement, "type: announces", "type: praises",
        "11: 'type' is 'praises', "
        + "expected one of responds-to, threatens, announces, condemns, cited-as-ground-for, quotes")]
    [InlineData(Statement, "kind: original", "kind: 0",
        "20: 'kind' is '0', expected one of original, translation, reported")]
    [InlineData(Sanction, "[asset-freeze, travel-ban]", "\n  - asset-freeze\n  - travel ban",
        "9: 'measures' is 'travel ban', expected one of asset-freeze, transaction-ban, travel-ban, service-ban, "
        + "securities-ban, listing, entity-list, export-control, export-ban, import-ban, procurement-ban, funding-ban, "
        + "contact-ban, cooperation-suspension: did you mean 'travel-ban'?")]
    [InlineData(Sanction, "[asset-freeze, travel-ban]", "[]", "7: no 'measures', expected at least one")]
    [InlineData(Sanction, "[asset-freeze, travel-ban]", "[travel-ban, travel-ban]",
        "7: 'travel-ban' stands twice in 'measures', expected each value once")]
    [InlineData(Official, "citizenship: \"AD\"", "citizenship: Andorra",
        "4: 'citizenship' is 'Andorra', expected a two-letter country code such as FR")]
    [InlineData(Official, "citizenship: \"AD\"", "citizenship: \"AD\"\nwikidata: Q007",
        "5: 'wikidata' is 'Q007', expected a Wikidata item such as Q42")]
    [InlineData(Source, "https://gazette.example/ada", "gazette.example/ada",
        "5: 'url' is 'gazette.example/ada', expected a whole address that begins with https:// or http://")]
    [InlineData(Source, "https://gazette.example/ada", "javascript:alert(1)",
        "5: 'url' is 'javascript:alert(1)', expected a whole address that begins with https:// or http://")]
    public void Read_OfAValueOutsideItsList_ListsWhatIsAccepted(
        string file, string what, string with, string problem) =>
        AssertOneProblem(file, what, with, problem);

    [Theory]
    [InlineData(Official, "name: Ada Orbit", "name:", "2: 'name' is empty, expected a text")]
    [InlineData(Official, "name: Ada Orbit", "name: ~", "2: 'name' is empty, expected a text")]
    [InlineData(Official, "name: Ada Orbit", "name: '  '", "2: 'name' is empty, expected a text")]
    [InlineData(Official, "name: Ada Orbit", "name: [Ada, Orbit]", "2: 'name' is a list, expected a text")]
    [InlineData(Official, "name: Ada Orbit", "name: {first: Ada}", "2: 'name' is a map of keys, expected a text")]
    [InlineData(Official, "aliases: [Ada d'Orbita]", "aliases: Ada d'Orbita",
        "3: 'aliases' is a text, expected a list")]
    [InlineData(Official, "aliases: [Ada d'Orbita]", "native-language: Andorran",
        "3: 'native-language' is 'Andorran', expected a BCP 47 language tag such as en or pt-BR")]
    [InlineData(Official, "aliases: [Ada d'Orbita]", "aliases: [Ada, '']",
        "3: an entry of 'aliases' is empty, expected a text")]
    [InlineData(Official, "aliases: [Ada d'Orbita]", "portrait: ada.jpg",
        "3: 'portrait' is a text, expected keys and values")]
    [InlineData(Sanction, "sources: [register]", "sources: register", "8: 'sources' is a text, expected a list")]
    [InlineData(Sanction, "sources: [register]", "sources:", "8: 'sources' is empty, expected a list")]
    [InlineData(Sanction, "sources: [register]", "sources: [{slug: register}]",
        "8: an entry of 'sources' is a map of keys, expected a text")]
    [InlineData(Sanction, "target: {official: ada-orbit}", "target: ada-orbit",
        "2: 'target' is a text, expected keys and values")]
    [InlineData(Sanction, "target: {official: ada-orbit}", "target: {official: ada-orbit, agency: asa}",
        "2: a target that names 2 records, expected exactly one of official, agency or entity")]
    [InlineData(Official, "    agency: asa\n", "",
        "6: an appointment that does not say where, expected either 'agency' or 'organization'")]
    [InlineData(Statement, "- {type: announces, event: first-balloon, sources: [gazette]}", "- announces",
        "11: an entry of 'links' is a text, expected keys and values")]
    [InlineData("authorities.yaml", "  jurisdiction: \"GB\"", "  jurisdiction:",
        "3: 'jurisdiction' is empty, expected a text")]
    public void Read_OfTheWrongShape_SaysWhichShapeWasExpected(string file, string what, string with, string problem) =>
        AssertOneProblem(file, what, with, problem);

    [Theory]
    [InlineData("entities/balloon-works.md", "Builds balloons.",
        "2: no text below the front matter, expected what the entity is")]
    [InlineData("agencies/asa.md", "Flies balloons.", "2: no text below the front matter, expected a summary")]
    public void Read_OfARecordWithoutItsText_SaysWhatBelongsThere(string file, string what, string problem) =>
        AssertOneProblem(file, what, "", problem);

    [Fact]
    public void Read_OfASourceWithAText_SaysWhereItBelongs()
    {
        seed.Write(Source, SeedFolder.Files[Source] + "\n\nShe said so.\n");

        Assert.Equal(
            [$"{Source}:2: text below the front matter, "
            + "expected nothing: what a source says stands in the records that cite it"],
            seed.Problems());
    }

    [Fact]
    public void Read_OfSeveralSlips_ListsAllByFileAndLine()
    {
        seed.Replace(Statement, "official: ada-orbit", "official: nobody")
            .Replace(Statement, "\"2014-04-29\"", "soon")
            .Replace(Official, "citizenship: \"AD\"", "citizenship: ad")
            .Replace("topics.yaml", "slug: sanctions", "slug: crew-transport")
            .Write("agencies/asa.md", [0xFF]);

        Assert.Equal(
            [
                "agencies/asa.md:1: bytes that are not UTF-8, expected text in UTF-8",
                "officials/ada-orbit.md:4: 'citizenship' is 'ad', expected a two-letter country code such as FR",
                "statements/ada-2014-04-29-balloon.md:2: there is no 'nobody' in officials, "
                    + "expected the slug of a record that exists",
                "statements/ada-2014-04-29-balloon.md:3: 'date' is 'soon', expected an EDTF date such as 2014, "
                    + "2014-04, 2014-04-29, 2022~, 2019?, 2013-06/2013-07 or 2014/..",
                "statements/ada-2014-04-29-balloon.md:6: there is no 'sanctions' in topics, "
                    + "expected the slug of a record that exists",
                "topics.yaml:3: duplicate slug 'crew-transport', expected each slug once",
            ],
            seed.Problems());
    }

    public void Dispose() => seed.Dispose();

    private void AssertOneProblem(string file, string what, string with, string problem) =>
        AssertProblems(file, what, with, problem);

    private void AssertProblems(string file, string what, string with, params string[] problems)
    {
        seed.Replace(file, what, with);

        Assert.Equal(problems.Select(problem => $"{file}:{problem}"), seed.Problems());
    }
}
