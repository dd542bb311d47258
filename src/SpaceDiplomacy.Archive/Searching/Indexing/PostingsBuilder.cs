using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Gathers the words of documents, each with who has it where.</summary>
internal sealed class PostingsBuilder : IWordSink
{
    /// <summary>Texts of a document are further apart than words can be that are looked for near each other.</summary>
    private const int Gap = 128;

    private readonly ByteArena arena = new();
    private readonly WordTable words = new();
    private readonly List<WordPostings> postings = [];
    private int document;
    private int place;
    private TextField textField;

    /// <summary>How many words of texts the document has.</summary>
    public int Length { get; private set; }

    /// <summary>How many occurrences were gathered since the last time all was taken.</summary>
    public int Occurrences { get; private set; }

    /// <summary>The next document begins; its number is larger than all before.</summary>
    public void Begin(int number) => (document, place, Length) = (number, 0, 0);

    /// <summary>Adds a text of the document.</summary>
    public void Add(string text, TextField field)
    {
        textField = field;
        TextAnalyzer.Analyze(text, this);
        place += Gap;
    }

    void IWordSink.Add(int start, int length, ReadOnlySpan<char> exact)
    {
        Add(exact, textField, place++);
        Length++;
    }

    /// <summary>Adds a sign; see <see cref="SearchSign"/>.</summary>
    public void AddSign(string sign, TextField field) => Add(sign, field, place++);

    /// <summary>Where the bytes of the lists are.</summary>
    public ByteArena Arena => arena;

    /// <summary>Everything since the last time, in the order of words.</summary>
    public IEnumerable<(string Word, WordPostings Postings)> Take()
    {
        foreach (var (number, word) in words.Words.Index().OrderBy(word => word.Item, StringComparer.Ordinal))
        {
            var list = postings[number];
            list.Close(arena);
            yield return (word, list);
        }

        words.Clear();
        postings.Clear();
        arena.Clear();
        Occurrences = 0;
    }

    private void Add(ReadOnlySpan<char> word, TextField field, int at)
    {
        var number = words.NumberOf(word);
        if (number == postings.Count)
        {
            postings.Add(new());
        }

        CollectionsMarshal.AsSpan(postings)[number].Add(arena, document, field, at);
        Occurrences++;
    }
}
