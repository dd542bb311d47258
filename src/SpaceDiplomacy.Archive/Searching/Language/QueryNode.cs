using System.Collections;
using System.Collections.Immutable;

namespace SpaceDiplomacy.Archive.Searching.Language;

/// <summary>
/// What a reader typed, as a tree. Two trees are equal when they ask the same in the same words. <c>ToString</c>
/// writes the query again; reading that gives an equal tree.
/// </summary>
internal abstract record QueryNode
{
    public sealed override string ToString() => QueryPrinter.Print(this);
}

/// <summary>Nothing was asked: everything fits.</summary>
internal sealed record EverythingNode : QueryNode;

/// <summary>A word in any of its forms.</summary>
internal sealed record WordNode(string Text) : QueryNode;

/// <summary>Words exactly as they stand between quotation marks.</summary>
internal sealed record PhraseNode(string Text) : QueryNode;

/// <summary>Any word that begins like this.</summary>
internal sealed record PrefixNode(string Text) : QueryNode;

/// <summary>Two words in any of their forms and any order, with at most so many words between them.</summary>
internal sealed record NearNode(string First, string Second, int Distance) : QueryNode
{
    public const int DefaultDistance = 10;

    public const int LargestDistance = 100;
}

/// <summary>A field with the value that it must have.</summary>
internal sealed record FieldNode(SearchField Field, string Value) : QueryNode;

/// <summary>The operand must not fit.</summary>
internal sealed record NotNode(QueryNode Operand) : QueryNode;

/// <summary>All operands must fit; two at least, none of them an <see cref="AndNode"/>.</summary>
internal sealed record AndNode(NodeList Operands) : QueryNode;

/// <summary>One of the operands must fit; two at least, none of them an <see cref="OrNode"/>.</summary>
internal sealed record OrNode(NodeList Operands) : QueryNode;

/// <summary>What a statement can be asked for besides its words.</summary>
internal enum SearchField
{
    Official,
    Agency,
    Topic,
    Venue,
    Lang,
    Kind,
    Sanctioned,
    Checked,
    Before,
    After,
    On,
}

/// <summary>Nodes in order; lists with equal nodes are equal.</summary>
internal sealed class NodeList(ImmutableArray<QueryNode> nodes) : IReadOnlyList<QueryNode>, IEquatable<NodeList>
{
    public int Count => nodes.Length;

    public QueryNode this[int index] => nodes[index];

    public bool Equals(NodeList? other) => other is not null && nodes.AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as NodeList);

    public override int GetHashCode() => nodes.Aggregate(17, HashCode.Combine);

    public IEnumerator<QueryNode> GetEnumerator() => nodes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<QueryNode> AsSpan() => nodes.AsSpan();
}
