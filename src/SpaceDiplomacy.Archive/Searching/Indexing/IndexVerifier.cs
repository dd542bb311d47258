namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Reads the whole index and compares it with the documents.</summary>
internal static class IndexVerifier
{
    /// <summary>Lists that cannot be read, and documents that have not as many words in the lists as in their rows.</summary>
    public static IEnumerable<string> Problems(SearchConnection connection)
    {
        var lengths = new int[(long)connection.Scalar("SELECT NextDocument FROM SearchState")!];
        using var words = connection.Prepare("SELECT Word, Count, Last, Documents, Places FROM SearchWords");
        while (words.Step())
        {
            var word = words.Text(0);
            if (!IsReadable(words.Bytes(3), words.Bytes(4), (int)words.Integer(1), (int)words.Integer(2), lengths, word))
            {
                yield return $"The list of \"{word}\" cannot be read.";
            }
        }

        using var documents = connection.Prepare("SELECT Document, Length FROM SearchDocuments");
        while (documents.Step())
        {
            var (document, length) = (documents.Integer(0), documents.Integer(1));
            if (document >= lengths.Length || lengths[document] != length)
            {
                yield return $"The document {document} has {length} words, but the lists have not.";
            }
        }
    }

    /// <summary>Counts a word's occurrences in each document; false where the lists end too early or too late.</summary>
    private static bool IsReadable(
        ReadOnlySpan<byte> documents, ReadOnlySpan<byte> places, int count, int last, int[] lengths, string word)
    {
        // Signs of records are no words of a text.
        var each = word[0] == PostingsBuilder.NameMark ? 0 : 1;
        var (document, at, place) = (-1, 0, 0);
        try
        {
            for (; count > 0; count--)
            {
                document += (int)ByteNumbers.Read(documents, ref at);
                at++;
                while (ByteNumbers.Read(places, ref place) != 0)
                {
                    lengths[document] += each;
                }
            }
        }
        catch (IndexOutOfRangeException)
        {
            return false;
        }

        return document == last && at == documents.Length && place == places.Length;
    }
}
