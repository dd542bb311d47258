using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;

namespace SpaceDiplomacy.Tests.Searching.Matching;

public sealed class OccurrenceReaderTests
{
    private const int Documents = 500;

    /// <summary>Distances at the ends of what steps can be: one, and two with a rest of none and of one.</summary>
    private static readonly int[] Distances =
        [1, 2, 130, PlaceStep.Longest - 1, PlaceStep.Longest, PlaceStep.Longest + 1, 2 * PlaceStep.Longest, 100_000];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(3, 64)]
    [InlineData(3, 499)]
    [InlineData(10, 2 * Documents)]
    public void ReadBefore_SomeDocumentsAfterOthers_GivesThePlacesOfTheSetAscending(int words, int atOnce)
    {
        var random = new Random(words + atOnce);
        // Every tenth document was removed; of the others, which stand the other way round, half are in the set.
        var places = Enumerable.Range(0, Documents).Select(document => document % 10 == 0 ? -1 : Documents - document).ToArray();
        using var sets = new RowSets(Documents + 1);
        var within = sets.None();
        foreach (var row in places.Where(row => row >= 0 && random.Next(2) == 0))
        {
            within.Add(row);
        }

        var expected = new List<Occurrence>();
        using var lists = new WordLists();
        for (var word = 0; word < words; word++)
        {
            foreach (var (document, place, field) in AddWord(lists, random, word))
            {
                if (places[document] >= 0 && within.Contains(places[document]))
                {
                    expected.Add(new(document, place, field));
                }
            }
        }

        var found = new List<Occurrence>();
        using (var reader = new OccurrenceReader(lists, within))
        {
            for (var end = atOnce; end < Documents + atOnce; end += atOnce)
            {
                var next = reader.ReadBefore(end, places).ToArray();
                Assert.All(next, occurrence => Assert.InRange(occurrence.Document, end - atOnce, end - 1));
                found.AddRange(next);
            }
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderBy(occurrence => occurrence, Comparer<Occurrence>.Create(Order)), found);
    }

    private static int Order(Occurrence one, Occurrence other) => one < other ? -1 : one > other ? 1 : 0;

    /// <summary>Adds the list of a word that stands in some documents, at places that no other word has.</summary>
    private static List<(int Document, int Place, TextField Field)> AddWord(WordLists lists, Random random, int word)
    {
        var (arena, postings) = (new ByteArena(), new WordPostings());
        var added = new List<(int, int, TextField)>();
        for (var document = random.Next(3); document < Documents; document += random.Next(1, 4))
        {
            var place = (word * 1_000_000) + random.Next(20);
            for (var left = random.Next(1, 6); left > 0; left--, place += Distances[random.Next(Distances.Length)])
            {
                var field = (TextField)random.Next(Enum.GetValues<TextField>().Length);
                postings.Add(arena, document, field, place);
                added.Add((document, place, field));
            }
        }

        postings.Close(arena);
        lists.Add(postings.Documents(arena).ToArray(), postings.Places(arena));
        return added;
    }
}
