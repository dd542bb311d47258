using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

public sealed class ExplanationTests(SeededArchive archive)
{
    [Theory]
    [InlineData("", "All statements.")]
    [InlineData("trampoline", "Statements with “trampoline” in any form; quotation marks make words exact.")]
    [InlineData("\"space industry\"", "Statements with exactly “space industry”.")]
    [InlineData("2014", "Statements with “2014”.")]
    [InlineData("the", "Statements with “the”.")]
    [InlineData("tramp*", "Statements with a word that begins with “tramp”.")]
    [InlineData(
        "moon station",
        "Statements with “moon” in any form and “station” in any form; quotation marks make words exact.")]
    [InlineData("\"a\" OR \"b\" OR \"c\"", "Statements with exactly “a”, exactly “b” or exactly “c”.")]
    [InlineData("-\"a\"", "Statements without exactly “a”.")]
    [InlineData("official:borisov", "Statements by Yuri Borisov.")]
    [InlineData("official:nobody", "Statements by “nobody” (no official of that name).")]
    [InlineData("agency:roscosmos", "Statements by officials of Roscosmos on that day.")]
    [InlineData("topic:iss", "Statements on the topic International Space Station.")]
    [InlineData("venue:twitter", "Statements with “twitter” in the name of the venue.")]
    [InlineData("venue:\"press conference\"", "Statements with the venue press conference.")]
    [InlineData("lang:ru", "Statements with a wording in Russian.")]
    [InlineData("kind:original", "Statements with original words.")]
    [InlineData("before:2014-04-29", "Statements before 29 April 2014.")]
    [InlineData("after:2022-07", "Statements after July 2022.")]
    [InlineData("on:2014", "Statements dated 2014.")]
    [InlineData("official:borisov OR kind:original", "Statements by Yuri Borisov or with original words.")]
    [InlineData("-official:borisov", "Statements not by Yuri Borisov.")]
    public async Task Search_Explains_WhatWasSearchedFor(string query, string sentence) =>
        Assert.Equal(sentence, (await archive.SearchAsync(query)).Explanation);

    [Fact]
    public async Task Search_WithFilters_ExplainsThemToo()
    {
        var results = await archive.SearchAsync(new SearchCriteria
        {
            Query = "\"trampoline\"",
            Officials = ["dmitry-rogozin", "bill-nelson"],
            From = Day("2014-04"),
            To = Day("2014"),
            Sanctioned = true,
        });

        Assert.Equal(
            "Statements with exactly “trampoline”, by Dmitry Rogozin or Bill Nelson, from April 2014 to 2014, "
            + "by speakers under sanctions that day.",
            results.Explanation);
    }

    private static EdtfDate Day(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
