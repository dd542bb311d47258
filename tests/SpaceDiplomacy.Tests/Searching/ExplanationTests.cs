using System.Text.RegularExpressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

public sealed partial class ExplanationTests(SeededArchive archive)
{
    [Theory]
    [InlineData("", "All statements.")]
    [InlineData(
        "trampoline",
        "Statements with “trampoline” in any form (also “батут”, “蹦床” or “トランポリン”); quotation marks make "
        + "words exact.")]
    [InlineData(
        "trampolines",
        "Statements with “trampolines” in any form (also “батут”, “蹦床” or “トランポリン”); quotation marks "
        + "make words exact.")]
    [InlineData("\"trampoline\"", "Statements with exactly “trampoline”.")]
    [InlineData(
        "батутом",
        "Statements with “батутом” in any form (also “trampoline”, “蹦床” or “トランポリン”); quotation marks "
        + "make words exact.")]
    [InlineData(
        "ISS",
        "Statements with “ISS” (also “International Space Station”, “МКС”, “Международная космическая "
        + "станция” or so many more); quotation marks make words exact.")]
    [InlineData(
        "iss",
        "Statements with “iss” (also “International Space Station”, “МКС”, “Международная космическая "
        + "станция” or so many more); quotation marks make words exact.")]
    [InlineData(
        "НАСА",
        "Statements with “НАСА” (also “NASA”, “National Aeronautics and Space Administration”, "
        + "“Nationale Aeronautik- und Raumfahrtbehörde” or so many more); quotation marks make words "
        + "exact.")]
    [InlineData(
        "International Space Station",
        "Statements with “International Space Station” in any form (also “ISS”, “МКС”, “Международная "
        + "космическая станция” or so many more); quotation marks make words exact.")]
    [InlineData("station", "Statements with “station” in any form (also in names); quotation marks make words exact.")]
    [InlineData(
        "RD-180",
        "Statements with “RD-180” (also “RD180”, “РД-180” or “РД180”); quotation marks make words exact.")]
    [InlineData(
        "moon station",
        "Statements with “moon” in any form and “station” in any form (also in names); quotation marks make "
        + "words exact.")]
    [InlineData(
        "moon OR mars",
        "Statements with “moon” in any form or “mars” in any form (also in names); quotation marks make words exact.")]
    [InlineData(
        "(moon OR mars) station",
        "Statements with (“moon” in any form or “mars” in any form (also in names)) and “station” in any form "
        + "(also in names); quotation marks make words exact.")]
    [InlineData(
        "moon -station",
        "Statements with “moon” in any form, without “station” in any form (also in names); quotation marks make words "
        + "exact.")]
    [InlineData("NOT moon", "Statements without “moon” in any form; quotation marks make words exact.")]
    [InlineData(
        "-(moon OR mars)",
        "Statements without (“moon” in any form or “mars” in any form (also in names)); quotation marks make words "
        + "exact.")]
    [InlineData("\"space industry\"", "Statements with exactly “space industry”.")]
    [InlineData(
        "space industry",
        "Statements with “space industry” in any form (also “space sector”, “космическая отрасль”, "
        + "“космическая промышленность” or so many more); quotation marks make words exact.")]
    [InlineData(
        "\"space industry\" OR \"space industries\"",
        "Statements with exactly “space industry” or exactly “space industries”.")]
    [InlineData(
        "sanct*",
        "Statements with a word that begins with “sanct” (also in names); quotation marks make words exact.")]
    [InlineData("of", "Statements with “of” (also in names); quotation marks make words exact.")]
    [InlineData("\"station\"", "Statements with exactly “station”.")]
    [InlineData("tramp*", "Statements with a word that begins with “tramp”.")]
    [InlineData(
        "iss NEAR/5 sanctions",
        "Statements with “iss” in any form and “sanctions” in any form at most 5 words apart; quotation "
        + "marks make words exact.")]
    [InlineData(
        "the NEAR/1 moons",
        "Statements with “the” and “moons” in any form at most 1 word apart; quotation marks make words exact.")]
    [InlineData("the NEAR/1 2028", "Statements with “the” and “2028” at most 1 word apart.")]
    [InlineData(
        "moon NEAR mars",
        "Statements with “moon” in any form and “mars” in any form at most 10 words apart; quotation marks "
        + "make words exact.")]
    [InlineData(
        "Rogosin trampoline",
        "Statements with “Rogosin” in any form (also “Rogozin”, “Рогозин” or “Рогозін”) and “trampoline” "
        + "in any form (also “батут”, “蹦床” or “トランポリン”); quotation marks make words exact.")]
    [InlineData(
        "Rogozine",
        "Statements with “Rogozine” in any form (also “Rogozin”, “Рогозин”, “Rogosin” or so many more); "
        + "quotation marks make words exact.")]
    [InlineData("official:borisov", "Statements by Yuri Borisov.")]
    [InlineData(
        "official:\"yuri borisov\" moon",
        "Statements with “moon” in any form, by Yuri Borisov; quotation marks make words exact.")]
    [InlineData(
        "-official:rogozin moon",
        "Statements with “moon” in any form, not by Dmitry Rogozin; quotation marks make words exact.")]
    [InlineData(
        "agency:esa moon",
        "Statements with “moon” in any form, by officials of European Space Agency on that day; "
        + "quotation marks make words exact.")]
    [InlineData("topic:iss", "Statements on the topic International Space Station.")]
    [InlineData("venue:interview", "Statements with the venue interview.")]
    [InlineData("venue:twitter", "Statements with “twitter” in the name of the venue.")]
    [InlineData("lang:ru", "Statements with a wording in Russian.")]
    [InlineData("kind:original", "Statements with original words.")]
    [InlineData("before:2014", "Statements before 2014.")]
    [InlineData("after:2022-07", "Statements after July 2022.")]
    [InlineData("on:2014-04-29", "Statements dated 29 April 2014.")]
    [InlineData("on:2013-06/2013-07", "Statements dated June–July 2013.")]
    [InlineData(
        "Roscosmos -sanctions official:borisov after:2022-07",
        "Statements with “Roscosmos” in any form (also “Roskosmos”, “Роскосмос”, “State Corporation for "
        + "Space Activities” or so many more), by Yuri Borisov, after July 2022, without “sanctions” in "
        + "any form (also “санкции”, “Sanktionen”, “sanctions économiques” or so many more); quotation "
        + "marks make words exact.")]
    [InlineData("official:borisov OR kind:reported", "Statements by Yuri Borisov or in reported speech.")]
    [InlineData(
        "(official:borisov OR agency:esa) -moon",
        "Statements (by Yuri Borisov or by officials of European Space Agency on that day), without "
        + "“moon” in any form; quotation marks make words exact.")]
    [InlineData(
        "国际空间站",
        "Statements with “国际空间站” (also “ISS”, “International Space Station”, “МКС” or so many more); "
        + "quotation marks make words exact.")]
    [InlineData("月", "Statements with “月”.")]
    [InlineData("2028", "Statements with “2028”.")]
    [InlineData("the", "Statements with “the”.")]
    [InlineData(
        "before:never",
        "Statements with “before” in any form and “never” in any form; quotation marks make words exact.")]
    [InlineData("official:smith", "Statements by “smith” (no official of that name).")]
    [InlineData(
        "moon official:borisov OR mars lang:ru",
        "Statements (with “moon” in any form, by Yuri Borisov) or (with “mars” in any form (also in names), with a "
        + "wording in Russian); quotation marks make words exact.")]
    [InlineData("-\"a\"", "Statements without exactly “a”.")]
    [InlineData("official:nobody", "Statements by “nobody” (no official of that name).")]
    [InlineData("agency:roscosmos", "Statements by officials of Roscosmos on that day.")]
    [InlineData("venue:\"press conference\"", "Statements with the venue press conference.")]
    [InlineData("kind:translation", "Statements with a translation.")]
    [InlineData("kind:reported", "Statements in reported speech.")]
    [InlineData("before:2014-04-29", "Statements before 29 April 2014.")]
    public async Task Search_Explains_WhatWasSearchedFor(string query, string sentence) =>
        Assert.Equal(sentence, SoManyMore().Replace((await archive.SearchAsync(query)).Explanation, "or so many more"));

    [Theory]
    [InlineData(4, "(also “aaab”, “aaac” or “aaad”)")]
    [InlineData(5, "(also “aaab”, “aaac”, “aaad” or 1 more name)")]
    [InlineData(9, "(also “aaab”, “aaac”, “aaad” or 5 more names)")]
    public async Task Search_ForATermOfTheGlossary_NamesTheFirstAndCountsTheOthers(int terms, string also)
    {
        using var seed = new SeedFolder();
        seed.Write("glossary.yaml", $"- terms: [{string.Join(", ", Enumerable.Range('a', terms).Select(letter => $"aaa{(char)letter}"))}]");
        await using var small = new ArchiveFile();
        await small.InitializeAsync();
        await small.ImportAsync(seed);
        await using var db = small.Open();
        using var memory = new SearchMemory();

        var results = await new StatementSearch(db, memory).SearchAsync(
            new() { Query = "aaaa" }, TestContext.Current.CancellationToken);

        Assert.Contains(also, results.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithFilters_ExplainsThemToo()
    {
        var results = await archive.SearchAsync(new SearchCriteria
        {
            Query = "\"trampoline\"",
            Officials = ["dmitry-rogozin", "bill-nelson"],
            From = Day("2014-04"),
            To = Day("2014"),
            Sanctioned = SanctionedWhen.Yes,
        });

        Assert.Equal(
            "Statements with exactly “trampoline”, by Dmitry Rogozin or Bill Nelson, from April 2014 to 2014, "
            + "by speakers under sanctions that day.",
            results.Explanation);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, " Of the query only the first 64 words, phrases and fields were read.")]
    [InlineData(10_000, " Of the query only the first 64 words, phrases and fields were read.")]
    public async Task Search_WithTooManyWords_SaysThatTheRestWasLeftOut(int words, string sentence)
    {
        var results = await archive.SearchAsync(string.Join(" OR ", Enumerable.Repeat("2028", words)));

        Assert.EndsWith("or “2028”." + sentence, results.Explanation, StringComparison.Ordinal);
    }

    /// <summary>How many names a thing has is for the glossary to say.</summary>
    [GeneratedRegex(@"or \d+ more names?")]
    private static partial Regex SoManyMore();

    private static EdtfDate Day(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
