//! Joins modules to one: those of a part with what it shares with parts that come later, or some that several share.
//!
//! That saves a request each and, since they compress better together, kilobytes: with five parts 7 of `edit` and 1 or 2
//! of most others. ARCHITECTURE.md has the table.
//!
//! It takes modules as the splitter writes them: all with the same types, with one memory, one table and the same globals
//! of the first module as imports, and with nothing of their own but functions, and elements and data that are put in
//! place when a module starts. So all that changes are the numbers of functions, globals and data. It refuses modules of
//! another shape.

use anyhow::{Context, Result, bail, ensure};
use std::convert::Infallible;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection, Module, TypeSection,
};
use wasmparser::{Import, Parser, Payload, TypeRef};

/// Returns one module with everything of the given ones.
///
/// # Errors
///
/// When they have another shape than the splitter gives them.
pub(crate) fn join(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut joined = Joined::default();
    for module in modules {
        joined.add(module)?;
    }
    Ok(joined.finish())
}

/// The sections of the joined module.
#[derive(Default)]
struct Joined {
    /// The bytes of the types, which all modules share.
    types: Option<Vec<u8>>,
    type_section: TypeSection,
    /// The names of the imports of each kind, by their numbers.
    globals: Vec<String>,
    others: Vec<String>,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

impl Joined {
    fn add(&mut self, module: &[u8]) -> Result<()> {
        let mut numbers = Renumbered { functions: self.functions.len(), data: self.data.len(), globals: Vec::new() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) => {
                    let bytes = bytes(module, types.range())?;
                    if self.types.is_none() {
                        numbers.parse_type_section(&mut self.type_section, types)?;
                    }
                    ensure!(*self.types.get_or_insert_with(|| bytes.clone()) == bytes, "two modules have other types");
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        self.add_import(import?, &mut numbers)?;
                    }
                }
                Payload::FunctionSection(functions) => {
                    numbers.parse_function_section(&mut self.functions, functions)?
                }
                Payload::ElementSection(elements) => numbers.parse_element_section(&mut self.elements, elements)?,
                Payload::CodeSectionEntry(body) => numbers.parse_function_body(&mut self.code, body)?,
                Payload::DataSection(data) => numbers.parse_data_section(&mut self.data, data)?,
                Payload::ExportSection(exports) if exports.count() == 0 => {}
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => bail!("a module has more than functions, elements and data: {other:?}"),
            }
        }
        Ok(())
    }

    /// Adds an import, unless a module before has it too.
    fn add_import(&mut self, import: Import<'_>, numbers: &mut Renumbered) -> Result<()> {
        let names = match import.ty {
            TypeRef::Global(_) => &mut self.globals,
            TypeRef::Memory(_) | TypeRef::Table(_) => &mut self.others,
            _ => bail!("a module imports {}", import.name),
        };
        let known = names.iter().position(|name| name == import.name);
        if known.is_none() {
            names.push(import.name.to_owned());
            self.imports.import(import.module, import.name, numbers.entity_type(import.ty)?);
        }
        if matches!(import.ty, TypeRef::Global(_)) {
            numbers.globals.push(u32::try_from(known.unwrap_or(self.globals.len() - 1))?);
        }
        Ok(())
    }

    fn finish(&self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.type_section).section(&self.imports).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() });
        module.section(&self.code).section(&self.data);
        module.finish()
    }
}

/// The bytes of a section.
fn bytes(module: &[u8], range: Range<u64>) -> Result<Vec<u8>> {
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    Ok(module.get(range).context("a section lies outside its module")?.to_vec())
}

/// The numbers in the joined module of what one module numbers.
struct Renumbered {
    /// The numbers of functions and data that the modules before take.
    functions: u32,
    data: u32,
    /// The number of each global.
    globals: Vec<u32>,
}

impl Reencode for Renumbered {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.functions)
    }

    fn data_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + self.data)
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        let known = usize::try_from(index).ok().and_then(|index| self.globals.get(index));
        // There are no others than imported ones, so all are known.
        Ok(known.copied().unwrap_or(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, Elements, EntityType, Function, GlobalType, MemoryType, RefType, TableType, ValType,
    };

    /// A module as the splitter writes it, with a function that calls itself and stands in the table at `at`.
    fn module(at: i32, globals: &[&str], import_function: bool) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        for name in globals {
            let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
            imports.import("__wasm_split", name, ty);
        }
        let table =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 4, maximum: None, shared: false };
        imports.import("__wasm_split", "table", table);
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("__wasm_split", "memory", memory);
        if import_function {
            imports.import("__wasm_split", "function", EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut elements = ElementSection::new();
        elements.active(Some(0), &ConstExpr::i32_const(at), Elements::Functions([0].as_slice().into()));
        let mut body = Function::new([]);
        body.instructions().global_get(u32::try_from(globals.len()).unwrap() - 1).drop().call(0).end();
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn each_function_calls_what_it_called_and_reads_its_globals() {
        let joined = join(&[module(1, &["stack"], false), module(2, &["base", "stack"], false)]).unwrap();
        wasmparser::validate(&joined).unwrap();
        let (mut imports, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&joined) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    imports.extend(section.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter();
                    bodies.push(
                        operators.map(|operator| format!("{:?}", operator.unwrap())).collect::<Vec<_>>().join(" "),
                    );
                }
                _ => {}
            }
        }
        assert_eq!(imports, ["stack", "table", "memory", "base"]);
        assert!(bodies[0].contains("global_index: 0") && bodies[0].contains("function_index: 0"), "{}", bodies[0]);
        assert!(bodies[1].contains("global_index: 0") && bodies[1].contains("function_index: 1"), "{}", bodies[1]);
    }

    #[test]
    fn a_module_of_another_shape_is_refused() {
        assert!(join(&[module(1, &["stack"], true)]).is_err());
    }
}
