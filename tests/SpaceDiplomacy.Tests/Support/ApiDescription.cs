using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>What the site answers in JSON and takes in addresses, as an OpenAPI document made from its endpoints.</summary>
internal static class ApiDescription
{
    private const string Name = "json";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<string> OfAsync(WebApplicationFactory<Program> site)
    {
        await using var described = site.WithWebHostBuilder(
            builder => builder.ConfigureServices(services => services.AddOpenApi(Name, Configure)));
        var document = await described.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name)
            .GetOpenApiDocumentAsync(TestContext.Current.CancellationToken);
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, TestContext.Current.CancellationToken);
        return WithoutUnused(JsonNode.Parse(text)!).ToJsonString(Indented);
    }

    /// <summary>Without the schemas of what parameters are read into, which the parameters themselves say better.</summary>
    private static JsonNode WithoutUnused(JsonNode document)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        while (schemas.Select(schema => schema.Key).FirstOrDefault(name => !IsUsed(document, name)) is { } unused)
        {
            schemas.Remove(unused);
        }

        return document;
    }

    private static bool IsUsed(JsonNode document, string schema) =>
        document.ToJsonString().Contains($"\"#/components/schemas/{schema}\"", StringComparison.Ordinal);

    private static void Configure(OpenApiOptions options)
    {
        // HEAD is answered wherever GET is, and has nothing of its own to describe.
        options.ShouldInclude = endpoint => endpoint.HttpMethod == HttpMethods.Get
            && endpoint.RelativePath!.EndsWith(".json", StringComparison.Ordinal);
        options.CreateSchemaReferenceId = type =>
            OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Json", "", StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            (document.Info, document.Servers, document.Tags) = (new() { Title = "SpaceDiplomacy", Version = "json" }, [], null);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                var type = context.Description.ParameterDescriptions.First(one => one.Name == parameter.Name)
                    .ParameterDescriptor.ParameterType;
                parameter.Schema = SchemaOf(type) ?? parameter.Schema;
                // A list that is not there is empty.
                parameter.Required = parameter.In == ParameterLocation.Path;
            }

            operation.Tags = null;

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(EdtfDate))
            {
                (schema.Type, schema.Description) = (JsonSchemaType.String, "EDTF");
            }
            else if (schema.Enum is { Count: > 0 } terms)
            {
                // Whether it can be null is said where it stands.
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. terms.Where(term => term?.GetValueKind() == JsonValueKind.String)]);
            }
            else if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Integer))
            {
                // Numbers are read from texts too, but never written as such.
                (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
            }
            else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 })
            {
                // The serializer writes every property but those that are marked to be left out where they are null.
                schema.Required = new SortedSet<string>(context.JsonTypeInfo.Properties.Where(IsAlwaysWritten)
                    .Select(property => property.Name).Where(schema.Properties.ContainsKey));
            }

            return Task.CompletedTask;
        });
    }

    private static bool IsAlwaysWritten(JsonPropertyInfo property) => property.AttributeProvider?
        .GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).Length is null or 0;

    /// <summary>What a parameter takes where its type says more than that it is a text.</summary>
    private static OpenApiSchema? SchemaOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray)
        {
            return SchemaOf(type.GetElementType()!) is { } items ? new() { Type = JsonSchemaType.Array, Items = items } : null;
        }

        return type switch
        {
            _ when type == typeof(GivenDate) => new() { Type = JsonSchemaType.String, Description = EdtfDate.Accepted },
            _ when type == typeof(GivenNumber) || type == typeof(PageNumber) => new() { Type = JsonSchemaType.Integer },
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(GivenTerm<>) =>
                new() { Type = JsonSchemaType.String, Enum = [.. Terms(type.GenericTypeArguments[0]).Select(term => (JsonNode)term)] },
            _ => null,
        };
    }

    public static IReadOnlyList<string> Terms(Type vocabulary) => (IReadOnlyList<string>)typeof(Vocabulary)
        .GetMethod(nameof(Vocabulary.TermsOf))!.MakeGenericMethod(vocabulary).Invoke(null, null)!;
}
