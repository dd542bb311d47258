using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching;

/// <summary>The index must answer what reading every statement answers: on random queries, with the same seed every time.</summary>
public sealed class PlainSearchTests(SeededArchive archive)
{
    private const double SameScore = 1e-4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Search_ForRandomQueries_FindsAndRanksAsReadingEverythingDoes(int seed)
    {
        await using var db = archive.Open();
        using var connection = await RawConnection.OpenAsync(db, Cancellation);
        var thesaurus = (await archive.Memory.RecallAsync(connection, Cancellation)).Thesaurus;
        var plain = await PlainSearch.ReadAsync(
            db,
            (words, at) => thesaurus.Find(words, at) is { } found
                ? new(found.Length, found.IsAcronym, [.. found.Others.Select(other => other.Text)])
                : null,
            Cancellation);
        var queries = new RandomWords(await WordsAsync(), new(seed));
        for (var i = 0; i < 60; i++)
        {
            var asked = queries.Next();
            var query = asked.ToString();
            var expected = plain.Find(asked);
            var found = await archive.SearchAsync(query);

            Assert.True(expected.Count == found.Total, $"{query}: {expected.Count} fit, {found.Total} were found");
            var scores = found.Hits.Select(hit => expected[hit.Statement.Slug]).ToList();
            var best = expected.Values.OrderDescending().Take(found.PageSize).ToList();
            Assert.True(
                found.Sort != SearchSort.Relevance || scores.Zip(best).All(pair => Math.Abs(pair.First - pair.Second) < SameScore),
                $"{query}: the best score {string.Join(' ', best)}, those found {string.Join(' ', scores)}");
        }
    }

    [Fact]
    public async Task Search_WithEqualScores_PutsTheNewestFirst()
    {
        var found = await archive.SearchAsync("official:rogozin OR official:rogozin");
        var days = found.Hits.Select(hit => hit.Statement.Date.Earliest).ToList();

        Assert.True(days.Count > 10);
        Assert.Equal(days.OrderDescending(), days);
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    [InlineData(SearchSort.Official)]
    public async Task Search_PageByPage_GivesEveryStatementOnceInTheOrderOfTheStream(SearchSort sort)
    {
        var criteria = new SearchCriteria { Query = "space OR moon OR sanctions", Sort = sort, PageSize = 7 };
        var pages = new List<string>();
        for (var page = 1; page <= (await archive.SearchAsync(criteria)).PageCount; page++)
        {
            pages.AddRange((await archive.SearchAsync(criteria with { Page = page })).Hits.Select(hit => hit.Statement.Slug));
        }

        await using var db = archive.Open();
        var stream = await new StatementSearch(db, archive.Memory).StreamAsync(criteria, Cancellation)
            .Select(found => found.Statement.Slug).ToListAsync(Cancellation);

        Assert.Equal(stream, pages);
        Assert.Equal(pages.Count, pages.Distinct().Count());
    }

    private async Task<List<string>> WordsAsync()
    {
        await using var db = archive.Open();
        var texts = await db.Wordings.OrderBy(w => w.Id).Select(w => w.Text).ToListAsync(Cancellation);
        return [.. texts.SelectMany(TextAnalyzer.Analyze).Select(token => token.Exact)];
    }

    /// <summary>Queries of words as frequent as they are in the texts, in a row where a phrase is asked for.</summary>
    private sealed class RandomWords(List<string> words, Random random)
    {
        public PlainQuery Next()
        {
            var isAny = random.Next(4) == 0;
            var operands = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Term()).ToList();
            return operands.Count == 1 ? operands[0] : isAny ? new PlainQuery.Any(operands) : new PlainQuery.All(operands);
        }

        private PlainQuery Term() => random.Next(10) switch
        {
            0 => new PlainQuery.Phrase(Row(2)),
            1 => new PlainQuery.Phrase(Row(3)),
            2 => new PlainQuery.Beginning(Beginning(Word())),
            3 => new PlainQuery.Not(new PlainQuery.Word(Word())),
            4 => new PlainQuery.Near(Word(), Word(), random.Next(1, 20)),
            5 => new PlainQuery.Any([new PlainQuery.Word(Word()), new PlainQuery.Word(Word())]),
            _ => new PlainQuery.Word(Word()),
        };

        private string Word() => words[random.Next(words.Count)];

        private string Row(int length) => string.Join(' ', words.Skip(random.Next(words.Count - length)).Take(length));

        private static string Beginning(string word) => word[..Math.Min(word.Length, 3)];
    }
}
